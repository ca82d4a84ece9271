"""Everything that can be done to the record. Each is one transaction, may be done twice without harm, and takes ``now``."""

from babad.record.operations.confirming import confirm_proposals
from babad.record.operations.depositing import Deposited, deposit, withdraw
from babad.record.operations.judging import judge, judge_all, merge, take_back
from babad.record.operations.planting import plant_starters
from babad.record.operations.rebuilding import rebuild

__all__ = [
    "Deposited",
    "confirm_proposals",
    "deposit",
    "judge",
    "judge_all",
    "merge",
    "plant_starters",
    "rebuild",
    "take_back",
    "withdraw",
]
