"""What a runner tells by a form: the morning, a pain, a run, a cramp, a note; kept as entries. Judges none of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.desk.place import Place
from restride.diary.history import History
from restride.diary.kinds import Activity, Body, Checkin, Cramp, Felt, Note, PainSpot, Person, Said, Shoe
from restride.knowledge.helpline import ANY
from restride.report.foot.marks import toe_part
from restride.report.phrase import Speech
from restride.web.frame import page
from restride.web.pages.asking import Around, asking
from restride.web.pages.filled import Filled
from restride.web.stopped import got
from restride.words.measure import LANGUAGES, METRES_PER_KM, SECONDS_PER_MINUTE, UNITS
from restride.words.side import Side
from restride.words.zone import OF_TOES, TOES, TREE

MOMENTS = ("daily", "during", "after", "rest", "night", "morning")
CRAMPS = ("night", "run", "rest")
PAINKILLER = ("no", "yes", "to_run")
SPORTS = ("run", "walk", "cross")
GROUNDS = ("grass", "trail", "track", "asphalt", "concrete", "gravel", "sand", "treadmill")
WRONG = {"zone": "place"}
"""The field whose missing answer has words under another name."""
LONGEST_MIN, FARTHEST_KM, LONGEST_SLEEP_H = 1440, 500, 24
"""Beyond these the diary takes nothing; see diary/bounds.py."""


def _painkiller(filled: Filled, speech: Speech) -> str | None:
    offered = [(word, speech.say("web.painkiller." + word)) for word in PAINKILLER]
    return filled.words("painkiller", speech.say("web.painkiller.ask"), offered)


def morning(filled: Filled, place: Place, also: Iterable[str] = ()) -> list[Body]:
    """The fields of a morning, one scale for each open complaint and for those that are asked about ``also``."""
    speech = filled.speech
    felt = []
    asked = dict.fromkeys([*also, *(one.id for one in got(place.history()).open_complaints())])
    for one in asked:
        where = speech.complaint(one) if one else speech.say("complaint.any")
        score = filled.scale(f"pain-{one}", speech.sentence("web.checkin.pain", place=where))
        felt += [] if score is None else [Felt(complaint=one, morning=score)]
    sleep = filled.number("sleep", speech.say("web.checkin.sleep"), (0, LONGEST_SLEEP_H))
    mood = filled.scale("mood", speech.say("web.checkin.mood"), speech.say("web.checkin.mood_hint"))
    painkiller = _painkiller(filled, speech)
    said: list[Said] = []
    if asked:
        night = filled.yes_no("night", speech.say("web.checkin.night"))
        said = [] if night is None else [Said("night_pain", "yes" if night else "no")]
    return [Checkin(tuple(felt), sleep, mood, None, painkiller, tuple(said), filled.recalled)]


def _morning(filled: Filled, place: Place) -> list[Body]:
    """The morning of today, and a pain at a new place beside it; one of the two is enough."""
    told = [one for one in morning(filled, place) if one != Checkin(recalled=filled.recalled)]
    with filled.aside():
        new = _new_pain(filled)
    if not told and not new and filled.request.method == "POST":
        filled.demand("sleep", filled.speech.say("web.wrong.nothing"))
    return [*told, *new]


def _new_pain(filled: Filled) -> list[Body]:
    """A pain of this morning at a place that is not asked about above: nothing, or where and how much."""
    side, zone = _where(filled, needed=False, sided=False)
    toes = _toes(filled)
    score = filled.scale("score", filled.speech.say("web.pain.score"), filled.speech.say("web.pain.score_hint"))
    begun = bool(side or zone or score is not None)
    for name, missing in (("side", not side), ("zone", not zone), ("score", score is None)):
        if begun and missing and filled.request.method == "POST":
            filled.demand(name, filled.speech.say("web.wrong." + WRONG.get(name, name)))
    if side is None or not zone or score is None:
        return []
    return [PainSpot(side, (zone,), score, "morning", toes=toes if zone in OF_TOES else ())]


def _toes(filled: Filled) -> tuple[int, ...]:
    """Which of the small toes; shown where such a place is chosen."""
    offered = [(str(toe), filled.speech.say(f"feet.toe.{toe_part(toe)}")) for toe in TOES]
    return tuple(map(int, filled.several("toes", filled.speech.say("web.pain.toes"), offered)))


def _where(filled: Filled, needed: bool = True, sided: bool = True) -> tuple[Side | None, str]:
    """Side and place, both needed; only the side where a place may be left out, and neither where not ``sided``."""
    speech = filled.speech
    sides = [(side.value, speech.say(f"side.{side.value}")) for side in (Side.LEFT, Side.RIGHT)]
    side = filled.words("side", speech.say("web.pain.side"), sides)
    if side is None and sided and filled.request.method == "POST":
        filled.demand("side", speech.say("web.wrong.side"))
    groups = [
        (region, [(zone, speech.say(f"question.where.answers.{zone}")) for zones in near.values() for zone in zones])
        for region, near in TREE.items()
    ]
    zone = filled.place("zone", speech.say("web.pain.where"), groups, needed)
    return (Side(side) if side else None), zone


def hurting(filled: Filled, place: Place) -> list[Body]:  # noqa: ARG001 - the shape of all of them
    """The fields of a pain at a place."""
    speech = filled.speech
    side, zone = _where(filled)
    toes = _toes(filled)
    score = filled.scale("score", speech.say("web.pain.score"), speech.say("web.pain.score_hint"))
    if score is None and filled.request.method == "POST":
        filled.demand("score", speech.say("web.wrong.score"))
    moments = [(one, speech.say("web.moment." + one)) for one in MOMENTS]
    moment = filled.words("moment", speech.say("web.pain.moment"), moments)
    focal = filled.yes_no("focal", speech.say("web.pain.focal"))
    text = filled.text("text", speech.say("web.form.words"))
    if side is None or not zone or score is None:
        return []
    return [PainSpot(side, (zone,), score, moment or "daily", focal, text, toes=toes if zone in OF_TOES else ())]


def outing(filled: Filled, place: Place, felt: Sequence[Felt] = (Felt(),)) -> list[Body]:
    """The fields of a run, a walk or other work; pain is asked once, or for each complaint that was ``felt``."""
    speech = filled.speech
    sports = [(one, speech.say("web.sport." + one)) for one in SPORTS]
    sport = filled.words("sport", speech.say("web.run.sport"), sports, speech.say("web.run.sport_hint"))
    minutes = filled.number("minutes", speech.say("web.run.minutes"), (0.1, LONGEST_MIN))
    if minutes is None and filled.request.method == "POST" and not filled.wrong:
        filled.demand("minutes", speech.say("web.wrong.minutes"))
    running = filled.number("running", speech.say("web.run.running"), (0, LONGEST_MIN), speech.say("web.run.hint"))
    km = filled.number("km", speech.say("web.run.km"), (0.01, FARTHEST_KM))
    effort = filled.scale("effort", speech.say("web.run.effort"))
    pains = [_felt(filled, one) for one in felt]
    sore = next((number for number, one in enumerate(pains) if one.during or one.after), None)
    if sore is not None and not felt[sore].complaint and not (filled.stands or got(place.history()).open_complaints()):
        filled.demand("during" if pains[sore].during else "after", speech.say("web.wrong.where_first"))
    limp = filled.yes_no("limp", speech.say("web.run.limp"))
    painkiller = _painkiller(filled, speech)
    grounds = [(one, speech.say("web.ground." + one)) for one in GROUNDS]
    surface = filled.words("surface", speech.say("web.run.surface"), grounds)
    shoe = _shoe(filled, place)
    if minutes is None:
        return []
    seconds = minutes * SECONDS_PER_MINUTE
    body = Activity(
        sport or "run",
        seconds,
        seconds,
        run_s=None if running is None or sport in ("walk", "cross") else running * SECONDS_PER_MINUTE,
        distance_m=None if km is None else km * METRES_PER_KM,
        effort=effort,
        felt=tuple(one for one in pains if (one.during, one.after) != (None, None)),
        limp=limp,
        painkiller=painkiller,
        surface=surface or "",
        shoe=shoe,
    )
    return [body]


def _felt(filled: Filled, one: Felt) -> Felt:
    """How one complaint, or whatever hurts, felt in the outing and after it."""
    speech, found = filled.speech, []
    for name in ("during", "after"):
        label = speech.say(f"web.run.{name}")
        if one.complaint:
            label = speech.say("web.run.felt", what=label, place=speech.complaint(one.complaint))
        found.append(filled.scale(f"{name}-{one.complaint}" if one.complaint else name, label))
    return Felt(one.complaint, found[0], found[1])


def _shoe(filled: Filled, place: Place) -> str:
    """The shoes: one of those that are known and not retired, or any by its name."""
    speech, history = filled.speech, got(place.history())
    known = [name for name, one in history.shoes.items() if isinstance(one.body, Shoe) and not one.body.retired]
    hint = speech.say("web.run.shoe_known", shoes=speech.listed(known)) if known else ""
    return filled.line("shoe", speech.say("web.run.shoe"), hint)


def cramping(filled: Filled, place: Place) -> list[Body]:  # noqa: ARG001 - as above
    """The fields of a cramp."""
    speech = filled.speech
    side, zone = _where(filled, needed=False)
    minutes = filled.number("minutes", speech.say("web.cramp.minutes"), (0, LONGEST_MIN))
    moments = [(one, speech.say("web.cramp." + one)) for one in CRAMPS]
    moment = filled.words("moment", speech.say("web.cramp.moment"), moments)
    helped = filled.text("helped", speech.say("web.cramp.helped"))
    return [] if side is None else [Cramp(side, (zone,) if zone else (), minutes, moment or "rest", helped)]


def noting(filled: Filled, place: Place) -> list[Body]:  # noqa: ARG001 - as above
    """The field of a note."""
    speech = filled.speech
    text = filled.text("text", speech.say("web.form.words"))
    if not text and filled.request.method == "POST":
        filled.demand("text", speech.say("web.wrong.nothing"))
    return [Note(text)] if text else []


def _tongue(filled: Filled, place: Place) -> list[Body]:
    speech, person = filled.speech, got(place.history()).person
    said = [
        filled.words(
            name, speech.say("web.tongue." + name), [(one, speech.say("web.tongue." + one)) for one in offered]
        )
        for name, offered in (("language", LANGUAGES), ("units", UNITS))
    ]
    told = Person(language=said[0] or "", units=said[1] or "", country=in_country(filled))
    if told == Person() and filled.request.method == "POST":
        filled.demand("language", speech.say("web.wrong.nothing"))
    pairs = ((told.language, person.language), (told.units, person.units), (told.country, person.country))
    return [] if all(new in ("", old) for new, old in pairs) else [told]


def _tongue_stands(history: History) -> dict[str, str]:
    person = history.person
    return {"language": person.language, "units": person.units, "country": person.country.lower()}


def in_country(filled: Filled) -> str:
    """Where somebody lives, of the countries whose emergency numbers are known; empty where it is none of them."""
    speech = filled.speech
    known = [one for one in speech.edition.helplines if one != ANY]
    named = sorted(((one, speech.say("web.country." + one)) for one in known), key=lambda pair: pair[1])
    return (filled.words("country", speech.say("web.you.country"), named, kind="select") or "").upper()


tongue = asking("web.tongue.", _tongue, dated=False, around=Around(stands=_tongue_stands))
checkin = asking("web.checkin.", _morning)
pain = asking("web.pain.", hurting)
run = asking("web.run.", outing)
cramp = asking("web.cramp.", cramping)
note = asking("web.note.", noting)


@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """What may be written down, each on a page of its own."""
    return page(request, "log.html")
