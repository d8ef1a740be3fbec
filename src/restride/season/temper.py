"""What a runner is like: heeds advice or not, speaks up or not, remembers or not. A table of invented people.

None of these numbers is a finding about anybody; together they span what a plan has to bear.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Temper:
    """Shares run from 0 to 1, delays are in days.

    Parameters
    ----------
    says
        What is said of the pain that is felt, as a factor.
    bears
        Pain under load at which a run is broken off.
    forgets
        Share of mornings without a check-in.
    skips
        Share of advised sessions that are left out.
    overdoes, overdo_times
        Share of days with more than was advised, and how much more; a rest day counts as such a chance too.
    underdo_times
        What is done of what is advised on other days.
    dulls, dulls_to_run, owns_up
        Share of days with a painkiller, of those the share taken in order to run, and the share that is told.
    leaves_out
        Share of runs of which nothing is said about how they felt.
    trains, crosses
        Share of advised sessions of exercises, and of cross-training, that are done.
    declines
        Share of left out runs that are said to be left out.
    asks_after
        Days from the first pain to the interview.
    seen_after
        Days from being told to be seen until it is done.
    well_after
        Mornings in a row without pain until it is called gone.
    """

    id: str
    says: float = 1.0
    bears: float = 5.0
    forgets: float = 0.05
    skips: float = 0.05
    overdoes: float = 0.0
    overdo_times: float = 1.0
    underdo_times: float = 1.0
    dulls: float = 0.0
    dulls_to_run: float = 0.0
    owns_up: float = 1.0
    leaves_out: float = 0.0
    trains: float = 0.6
    crosses: float = 0.3
    declines: float = 0.4
    asks_after: int = 1
    seen_after: int = 3
    well_after: int = 10


FAITHFUL = Temper("faithful", forgets=0.0, skips=0.0, trains=1.0, crosses=0.6)
USUAL = Temper("usual", forgets=0.1, skips=0.1, overdoes=0.05, overdo_times=1.2)
EAGER = Temper("eager", bears=6, overdoes=0.3, overdo_times=1.6, asks_after=4, well_after=4)
CAREFUL = Temper("careful", bears=3, skips=0.1, underdo_times=0.75, well_after=21)
STOIC = Temper("stoic", says=0.5, bears=7, leaves_out=0.2, trains=0.2, asks_after=9, seen_after=14, well_after=4)
WORRIER = Temper("worrier", says=1.4, bears=2.5, asks_after=0, seen_after=1, well_after=28)
FORGETFUL = Temper("forgetful", forgets=0.5, skips=0.25, leaves_out=0.3, trains=0.3, declines=0.0, asks_after=5)
DULLED = Temper("dulled", dulls=0.3, dulls_to_run=0.5, owns_up=0.7, bears=6, overdoes=0.1, overdo_times=1.3)

TEMPERS = (FAITHFUL, USUAL, EAGER, CAREFUL, STOIC, WORRIER, FORGETFUL, DULLED)
"""Every kind of runner, in a fixed order."""
