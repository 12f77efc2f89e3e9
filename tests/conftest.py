"""What all tests share: how many examples the properties try.

``quick`` is the default; ``HYPOTHESIS_PROFILE=full`` tries the laws as often as they promise, and
``hunt`` goes on for hours, or for as many examples as ``TIPCABLE_EXAMPLES`` says.
"""

import os
from typing import Any

from hypothesis import HealthCheck, settings

# A shared machine can stall for longer than any example takes, and whole cables are slow to draw.
_COMMON: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.filter_too_much],
}
# The default run tries the same examples each time, so that a change is judged by what it changed.
settings.register_profile("quick", max_examples=30, derandomize=True, **_COMMON)
settings.register_profile("full", max_examples=2_000, **_COMMON)
_HUNTED = int(os.environ.get("TIPCABLE_EXAMPLES", "200_000"))
settings.register_profile("hunt", max_examples=_HUNTED, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
