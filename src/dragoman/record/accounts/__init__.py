"""Claims of all reports folded into entries: one event, who says so and who denies it, figures side by side."""

from dragoman.record.accounts.account import Account, account, known, stale
from dragoman.record.accounts.fold import fold
from dragoman.record.accounts.rules import RULES, VERSION

__all__ = ["RULES", "VERSION", "Account", "account", "fold", "known", "stale"]
