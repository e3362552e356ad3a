"""The commands about agreements: ``dragoman agreement read``, ``list``, ``show`` …; ``dragoman timeline`` and ``dragoman follow``."""

import typer

from dragoman.cli.agreement.decide import decide
from dragoman.cli.agreement.follow import follow
from dragoman.cli.agreement.group import FileOrCommand
from dragoman.cli.agreement.show import disagreements, list_agreements, show
from dragoman.cli.agreement.texts import compare, omissions, read_agreement
from dragoman.cli.agreement.told import check_counts, list_violations, timeline

agreement = typer.Typer(
    cls=FileOrCommand,
    help="Agreements: what was undertaken, and whether it is kept. `dragoman agreement FILE` reads a text.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)
agreement.command("read")(read_agreement)
agreement.command("list")(list_agreements)
agreement.command("show")(show)
agreement.command("decide")(decide)
agreement.command("compare")(compare)
agreement.command("omissions")(omissions)
agreement.command("disagreements")(disagreements)
agreement.command("violations")(list_violations)
agreement.command("counts")(check_counts)

__all__ = ["agreement", "follow", "timeline"]
