"""Helpers for using `browse` without a terminal and reading what it shows."""

import asyncio
import io
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from rich.console import Console
from textual.pilot import Pilot
from textual.widgets import Static

from tearjerk.browse.app import DIALOG_WORKER_GROUP, BrowseApp
from tearjerk.browse.listing import Settings
from tearjerk.browse.panes import CardPane
from tearjerk.browse.widgets import StatusLine
from tearjerk.catalogue.loading import load

if sys.platform == "win32":
    pytest.skip("`browse` was never tested on Windows", allow_module_level=True)

FILMS = load()

Steps = Callable[[BrowseApp, Pilot[str]], Awaitable[None]]


def browse(steps: Steps, size: tuple[int, int] = (100, 30), **settings: Any) -> BrowseApp:
    """Run the program without a terminal, controlled by `steps`."""
    app = BrowseApp(Settings(FILMS, **settings))

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await settle(app, pilot)
            await steps(app, pilot)

    asyncio.run(run())
    return app


async def settle(app: BrowseApp, pilot: Pilot[str]) -> None:
    """Wait until background work has finished."""
    await pilot.pause()
    while any(worker.is_running for worker in app.workers if worker.group != DIALOG_WORKER_GROUP):
        await asyncio.sleep(0.01)
    await pilot.pause()


async def type_text(app: BrowseApp, pilot: Pilot[str], text: str) -> None:
    """Type into the focused widget, and wait for the result."""
    for letter in text:
        await pilot.press("space" if letter == " " else letter)
    await pilot.pause()
    await settle(app, pilot)


def shown(widget: Static) -> str:
    """Return the text of a widget as displayed."""
    console = Console(width=100, file=io.StringIO(), record=True)
    console.print(widget.content)
    return console.export_text()


def card(app: BrowseApp) -> str:
    """Return the text of the card next to the list, or of the full card."""
    return shown(app.screen.query_one(CardPane).query_one(Static))


def status(app: BrowseApp) -> str:
    """Return the text of the status line."""
    return shown(app.screen.query_one(StatusLine)).strip()


def titles(app: BrowseApp) -> list[str]:
    """Return the listed titles."""
    return [film.title for film in app.film_list.films]
