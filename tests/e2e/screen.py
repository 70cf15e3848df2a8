"""The real program on a real screen: an X server of its own, a window manager, a session bus with AT-SPI, and keys.

Nothing here knows the program's code. It is watched through the accessibility bus, as a screen reader watches it, and
driven by keys alone; no pointer moves.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MatchRule, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.waiting import HANG

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable, Iterator, Mapping

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-daemon")
AT_SPI = Path("/usr/libexec/at-spi-bus-launcher")
REQUIRED = "FUSION_DESK_REQUIRE_SCREEN"
SIZE = "1440x900x24"

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
FOCUS = "object:state-changed:focused"
DESKTOP = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
STATES = {"active": 1, "enabled": 8, "focusable": 11, "focused": 12, "sensitive": 24, "showing": 25}
"""Bits of AtspiStateType."""
REST = 0.2
"""Seconds between two looks: each asks the program for all that it shows."""
MOST_LOOKS = round(HANG / REST)


def needs_a_screen() -> None:
    """Skips the test where the programs are missing, unless ``./dev test`` should have installed them."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None] + ([] if AT_SPI.exists() else [AT_SPI.name])
    if missing:
        assert REQUIRED not in os.environ, f"./dev test should have installed {missing}"
        pytest.skip(f"not installed: {', '.join(missing)}")


@dataclass(frozen=True)
class Seen:
    """One thing in the tree: where it is asked for, and what it said."""

    reference: tuple[str, str]
    role: str
    name: str
    states: frozenset[str]


class Tree:
    """The accessibility bus of a session, asked over D-Bus."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._ask(REGISTRY, REGISTRY[0], "RegisterEvent", FOCUS, "s")
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        unwrap_msg(connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=HANG))
        self._focus_moves: deque[Message] = connection.filter(rule, bufsize=MOST_LOOKS).__enter__()

    def next_focus(self) -> Seen:
        """Waits for the keys to go to something else than before, and gives what that is."""
        return self.wait("the focus to go on", self._moved_focus)  # type: ignore[no-any-return]

    def _moved_focus(self) -> Seen | None:
        """The last of the moves that the program has told of by now."""
        self._ask(DESKTOP, ACCESSIBLE, "GetRoleName")  # what comes with the answer is taken in before it
        told = None
        while self._focus_moves:
            move = self._focus_moves.popleft()
            what, now, *_ = move.body
            if what == "focused" and now:
                told = move.header.fields[HeaderFields.sender], move.header.fields[HeaderFields.path]
        return None if told is None else self._look(told)

    def walk(self) -> Iterator[Seen]:
        """Everything that is shown, from the top; what goes while it is asked is left out."""
        yield from self._below(DESKTOP)

    def find(self, name: str, role: str = "") -> Seen | None:
        """The first thing shown whose name begins so."""
        found = (it for it in self.walk() if it.name.startswith(name) and role in {"", it.role})
        return next(found, None)

    def focused(self) -> Seen | None:
        """What the keys go to: the innermost that says so."""
        return next(reversed([it for it in self.walk() if "focused" in it.states]), None)

    def wait(self, what: str, condition: Callable[[], Any]) -> Any:
        """What ``condition`` gives once it gives something."""
        for _ in range(MOST_LOOKS):
            if found := condition():
                return found
            with suppress(TimeoutError):
                self._connection.receive(timeout=REST)
        pytest.fail(f"waited for {what}; there is\n{self}")

    def shows(self, name: str, role: str = "") -> Seen:
        """Waits for it."""
        found: Seen = self.wait(f"{role} {name!r}", lambda: self.find(name, role))
        return found

    def is_gone(self, name: str, role: str = "") -> None:
        """Waits until it is no longer shown."""
        self.wait(f"{role} {name!r} to go", lambda: self.find(name, role) is None)

    def __str__(self) -> str:
        return "\n".join(f"{it.role:16} {it.name!r} {'*' if 'focused' in it.states else ''}" for it in self.walk())

    def _below(self, reference: tuple[str, str]) -> Iterator[Seen]:
        for child in self._try(reference, ACCESSIBLE, "GetChildren") or []:
            seen = self._look(child)
            if seen is not None:
                yield seen
                yield from self._below(child)

    def _look(self, reference: tuple[str, str]) -> Seen | None:
        """``None`` for what is not shown, as nothing inside it is then; only the program itself has no state."""
        bits = self._try(reference, ACCESSIBLE, "GetState") or [0]
        states = frozenset(it for it, bit in STATES.items() if bits[0] >> bit & 1)
        role = self._try(reference, ACCESSIBLE, "GetRoleName") if "showing" in states or bits[0] == 0 else None
        if role is None or ("showing" not in states and role != "application"):
            return None
        name = self._try(reference, "org.freedesktop.DBus.Properties", "Get", (ACCESSIBLE, "Name"), "ss")
        return Seen(reference, role, name[1], states) if name is not None else None

    def _try(self, reference: tuple[str, str], interface: str, method: str, body: Any = (), kinds: str = "") -> Any:
        """``None`` where it is no longer there."""
        try:
            return self._ask(reference, interface, method, body, kinds)
        except DBusErrorResponse:
            return None

    def _ask(self, reference: tuple[str, str], interface: str, method: str, body: Any = (), kinds: str = "") -> Any:
        bus_name, path = reference
        address = DBusAddress(path, bus_name=bus_name, interface=interface)
        values = body if isinstance(body, tuple) else (body,)
        message = new_method_call(address, method, kinds or None, values)
        answer = unwrap_msg(self._connection.send_and_get_reply(message, timeout=HANG))
        return answer[0] if answer else None


@dataclass
class Screen:
    """A started program, its keys and its tree."""

    program: subprocess.Popen[str]
    tree: Tree
    environment: Mapping[str, str]
    log: Path
    pressed: list[str] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        """Keys as a keyboard sends them, one after the other: ``ctrl+o``, ``Tab``, ``space``."""
        self.pressed += keys
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        self.pressed.append(text)
        self._xdotool("type", "--clearmodifiers", text)

    def tab_to(self, name: str, *, key: str = "Tab", most: int = 120) -> Seen:
        """Tab until the keys go to what is called so; every stop on the way says what it is."""
        passed: list[str] = []
        at = self.tree.focused()
        while at is None or not at.name.startswith(name):
            assert len(passed) < most, f"Tab does not come to {name!r}, but to {passed}"
            self.press(key)
            at = self.tree.next_focus()
            assert at.name, f"a stop without a name: {at}, after {passed[-3:]}"
            passed.append(at.name)
        return at

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True)


@contextmanager
def started(folder: Path, *arguments: object, language: str = "C.UTF-8") -> Iterator[Screen]:
    """The program with ``arguments`` on a screen of its own. What it and the session leave lies in ``folder``."""
    with ExitStack() as stack:
        environment = _session(stack, folder, language)
        log = folder / "program.log"
        output = stack.enter_context(log.open("w"))
        command = [sys.executable, "-m", "desktop", *map(str, arguments)]
        program = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=output, stderr=output, text=True)
        stack.callback(_end, program)
        yield Screen(program, Tree(stack.enter_context(_bus(environment))), environment, log)


def _session(stack: ExitStack, folder: Path, language: str) -> dict[str, str]:
    """An X server, a session bus and a window manager; ends with ``stack``."""
    home, runtime = folder / "home", folder / "run"
    for made in (home, runtime):
        made.mkdir(mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    environment = {
        **kept,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "FUSION_DESK_HOME": str(folder / "data"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "LC_ALL": language,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONFAULTHANDLER": "1",
    }
    quiet = stack.enter_context((folder / "session.log").open("w"))
    number = _told(stack, ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"], environment, quiet)
    environment["DISPLAY"] = f":{number}"
    bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    environment["DBUS_SESSION_BUS_ADDRESS"] = _told(stack, bus, environment, quiet)
    _told(stack, ["openbox", "--startup", "echo ready"], environment, quiet)
    return environment


def _told(stack: ExitStack, command: list[str], environment: Mapping[str, str], quiet: Any) -> str:
    """Starts a service that tells on its first line that it is ready, and where."""
    service = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=quiet, text=True)
    stack.callback(_end, service)
    assert service.stdout is not None
    stack.callback(service.stdout.close)
    line = service.stdout.readline().strip()
    assert line, f"{command[0]} did not start"
    return line


@contextmanager
def _bus(environment: Mapping[str, str]) -> Iterator[DBusConnection]:
    """The accessibility bus, whose address the session bus knows."""
    where = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
    with open_dbus_connection(bus=environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
        (address,) = unwrap_msg(session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=HANG))
    with open_dbus_connection(bus=address) as connection:
        yield connection


def _end(process: subprocess.Popen[Any]) -> None:
    if process.poll() is None:
        process.terminate()
    process.wait(timeout=HANG)
