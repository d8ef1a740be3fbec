"""The command line's front door: the commands by name, each loaded when it is called. Does no errand itself."""

from __future__ import annotations

from importlib import import_module

import click

from restride.cli.runner import runner_option

COMMANDS: dict[str, tuple[str, str]] = {
    "serve": (".web.serving", "Your pages in a browser, on this machine."),
    "today": ("pages", "What to do today, and why."),
    "checkin": ("morning", "The morning in thirty seconds: pain, sleep, mood, painkillers."),
    "log": ("log", "Write down a run, a walk, pain, a test, a note …"),
    "import": ("files", "Bring in recordings of a watch, or an exported diary."),
    "assess": ("interview", "The interview about what hurts."),
    "test": ("programme.test", "Self-tests: which are due, and one of them step by step."),
    "clinician": ("triage.clinician", "One page for your clinician: what you said, found and asked of them."),
    "why": ("pages", "Why something was said: an entry, a rule or a card."),
    "trends": ("trends.weeks", "Pain, running, sleep and mood over weeks, and where it hurt on a drawn foot."),
    "diary": ("pages", "What the diary holds, day by day."),
    "schedule": ("programme.time", "When there is time: minutes of each weekday, or days away."),
    "can-i-run": ("programme.readiness", "May I run today? Five answers, and what the diary remembers."),
    "what-if": ("programme.what_if", "The coming fortnight under a run, a rest, a race or a pain; nothing is written."),
    "plan": ("programme.plan", "The coming days, laid over your free ones: sessions, phases, goal, race."),
    "move": ("programme.plan", "Move a run to another free day."),
    "cant": ("programme.time", "What of today will not be done, and why."),
    "mind": ("programme.readiness", "How safe it feels to move: three questions, asked seldom, and what they change."),
    "companion": ("programme.readiness", "One page for somebody who keeps you company: done, next, what helps."),
    "ladders": ("programme.ladders", "Where you stand on every ladder, and what opens the next rung."),
    "cramps": ("programme.flare", "Cramps: what helps now, how often, what comes before, what is tried."),
    "flare": ("programme.flare", "What to do and what to leave while it flares, and when it is over."),
    "course": (
        "programme.course",
        "How long it usually takes, where you are in that, and whom to see then.",
    ),
    "blocks": (
        "programme.blocks",
        "Keeping it: what it asks, this block beside the last, what comes back.",
    ),
    "tissues": ("programme.tissues", "How much each structure of the foot had, run by run; experimental."),
    "milestones": ("programme.milestones", "What comes next and when, your goal, what went well."),
    "goal": ("said", "What you are after."),
    "cleared": ("said", "What your clinician said."),
    "complaint": ("said", "What hurts: list it, look at one, resolve it, reopen it."),
    "person": ("said", "Who you are: year of birth, sex, height, weight, health."),
    "retract": ("said", "Take an entry back."),
    "same": ("said", "Say that several entries tell of one outing."),
    "form": ("measure.form", "How you run by your watch: what changed at matched speed, and what is chance."),
    "measure": ("measure.laboratory", "Cadence, contact time, strike angle from force, markers or a worn sensor."),
    "catalogue": ("catalogue.browse", "Exercises, drills, cues, remedies, shoes, surfaces: how, how much, for whom."),
    "zones": ("house", "The places of the foot map."),
    "export": ("files", "The whole diary as JSON Lines, and the originals."),
    "backup": ("vault.backups", "Everything in one file, to keep somewhere safe."),
    "restore": ("vault.backups", "Bring back what a backup holds."),
    "runners": ("house", "Who has a diary here."),
    "account": ("access.accounts", "Logins for whoever comes from beyond this machine."),
    "token": ("access.tokens", "Keys for programs that ask the JSON API."),
    "demo": ("house", "Six months of an invented runner, and her advice today."),
    "questions": ("triage.contract", "Every question of the interview, for people and programs."),
    "interview": ("triage.contract", "Play the interview against a file of answers; keeps nothing."),
    "evaluate": ("triage.evaluation", "How well the triage does on written cases."),
    "trial": ("season.trial", "Restride against fixed protocols, on virtual runners."),
    "audit": ("house", "Cards that somebody should look at again."),
    "erase": ("house", "Delete a whole diary, or the free text of one entry, for good."),
    "version": ("house", "Which Restride and which edition of the cards."),
}
"""Every command: the file of this room it stands in, and its short help, so that --help loads none of them.

A name that begins with a dot is looked for from the house's own door on: the pages live in a room that this one does
not know, and is led to by name alone.
"""


class Desk(click.Group):
    """The commands in the order a runner meets them; a file is imported when one of its commands is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the shape is click's
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        if cmd_name not in COMMANDS:
            return None
        place, _ = COMMANDS[cmd_name]
        module = import_module(f"restride{place}" if place.startswith(".") else f"restride.cli.{place}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Call a command; a diary that cannot be read any more is said in a sentence."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            from restride.cli.telling import Refusal
            from restride.home.engine import met

            trouble = met(error)
            if trouble is None:
                raise
            raise Refusal([trouble]) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in COMMANDS.items()])


@click.group(cls=Desk, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@runner_option
def main() -> None:
    """From a sore foot to running well again.

    Begin with `restride demo`, or with what hurts: `restride log pain --where left:mt-shaft-2 --score 3`,
    then `restride assess` and `restride today`.

    Restride informs; it is no clinician and makes no diagnosis. It keeps your diary on this machine, in
    RESTRIDE_HOME or your system's folder for program data, and sends nothing anywhere.
    """
