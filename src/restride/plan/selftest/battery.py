"""The self-tests as the plan knows them: their cards, units, sides and schedules. Judges no result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from restride.diary.kinds import Trial
from restride.knowledge.edition import Edition
from restride.plan.gate import BIG_TOE, HEEL_RAISE, HOP
from restride.words.because import Cited

BALANCE, KNEE_TO_WALL, BRISK_WALK, TIME_TRIAL = "balance", "knee_to_wall", "brisk_walk", "time_trial"
"""Further self-tests by the ids that the diary keeps them under."""

PREFIX = "test_"
"""The item of the catalogue that tells how a test is done is named after it."""


@dataclass(frozen=True, slots=True)
class SelfTest:
    """One test.

    Parameters
    ----------
    id, unit
        As the diary keeps its trials, and what their number counts.
    sided
        Whether each foot is tried on its own.
    change
        The card of the least change that is more than chance; empty where nothing is compared.
    relative
        Whether that card is a share of the earlier result.
    rehab, maintenance
        The cards of the weeks from one try to the next, while something hurts and when nothing does.
    less_is_better
        Whether a smaller number is the better one.
    drop
        Whether a clear drop takes load off the plan (rule T5).
    full
        The card of the number beyond which more says nothing; empty where every one counts.
    """

    id: str
    unit: str
    sided: bool = True
    change: str = ""
    relative: bool = False
    rehab: str = "watch.retest.heel_raise_rehab_weeks"
    maintenance: str = "watch.retest.heel_raise_maintenance_weeks"
    less_is_better: bool = False
    drop: bool = False
    full: str = ""

    @property
    def item(self) -> str:
        """Its card in the catalogue."""
        return f"{PREFIX}{self.id}"

    def least_change(self, edition: Edition) -> Cited | None:
        """The least change that counts, as a because carries it; None where nothing is compared."""
        return edition.cited(self.change) if self.change else None


_RANGE = ("watch.retest.range_rehab_weeks", "watch.retest.range_maintenance_weeks")
_TRIAL = "plan.selftest.time_trial.weeks"

BATTERY: Mapping[str, SelfTest] = {
    one.id: one
    for one in (
        SelfTest(HEEL_RAISE, "repetitions", change="watch.change.heel_raise", drop=True),
        SelfTest(HOP, "repetitions", change="plan.selftest.change.hop", drop=True, full="plan.gate.hops"),
        SelfTest(BALANCE, "seconds", change="plan.selftest.change.balance"),
        SelfTest(KNEE_TO_WALL, "centimetres", True, "watch.change.lunge_cm", False, *_RANGE),
        SelfTest(BIG_TOE, "degrees", True, "watch.change.hallux_dorsiflexion_deg", False, *_RANGE),
        SelfTest(BRISK_WALK, "minutes", sided=False),
        SelfTest(TIME_TRIAL, "minutes", False, "plan.selftest.change.time_trial_share", True, _TRIAL, _TRIAL, True),
    )
}
"""Every self-test by its id, in the order in which they are tried."""


def counted(test: SelfTest, trial: Trial, edition: Edition) -> float | None:
    """What a trial counts as: nothing where it could not be done, and no more than the full number."""
    if trial.cannot:
        return None if test.less_is_better else 0.0
    if trial.value is None or not test.full:
        return trial.value
    return min(trial.value, edition.value(test.full))
