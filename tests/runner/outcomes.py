"""What a test of an input works with, and what it says."""

from dataclasses import dataclass

from .goldens import Goldens
from .programs import Programs


@dataclass
class Outcome:
    test: str
    wrong: str = ""
    can_bless: bool = False


@dataclass
class Bench:
    programs: Programs
    goldens: Goldens
