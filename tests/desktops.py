"""A session bus of the test's own, and a desktop on it that shows notifications and the progress on its dock."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Queue
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeepney.low_level import Message


@contextmanager
def own_session_bus() -> Iterator[str]:
    """The address of a real bus daemon; skips the test where there is none, unless ``./dev test`` has installed it."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        assert not os.environ.get("FUSION_DESK_REQUIRE_SECRET_SERVICE"), "./dev test should have installed it"
        pytest.skip("no D-Bus daemon")
    command = [daemon, "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        assert running.stdout is not None
        try:
            yield running.stdout.readline().strip()
        finally:
            running.terminate()


@dataclass
class Desktop:
    """Answers as the specification wants it. ``heard`` are notifications and steps of progress, in their order."""

    address: str
    refuses: bool = False
    heard: Queue[tuple[str, tuple[Any, ...]]] = field(default_factory=Queue)
    _number: int = 0

    @contextmanager
    def running(self) -> Iterator[Desktop]:
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        self._connection = open_dbus_connection(self.address)
        bus = Proxy(message_bus, self._connection)
        bus.RequestName("org.freedesktop.Notifications")
        bus.AddMatch(MatchRule(type="signal", interface="com.canonical.Unity.LauncherEntry", member="Update"))
        bus.AddMatch(MatchRule(type="signal", interface="org.test.Desktop", member="End"))
        thread = threading.Thread(target=self._answer)
        thread.start()
        try:
            yield self
        finally:
            self._end()
            thread.join()
            self._connection.close()

    def _end(self) -> None:
        from jeepney import DBusAddress, new_signal
        from jeepney.io.blocking import open_dbus_connection

        with open_dbus_connection(self.address) as other:
            other.send(new_signal(DBusAddress("/", interface="org.test.Desktop"), "End"))

    def _answer(self) -> None:
        from jeepney import HeaderFields

        while True:
            message = self._connection.receive()
            member = message.header.fields.get(HeaderFields.member)
            if member == "End":
                return
            if member == "Update":
                self.heard.put(("progress", message.body))
            elif member == "Notify":
                self._notify(message)

    def _notify(self, message: Message) -> None:
        from jeepney import new_error, new_method_return

        if self.refuses:
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.Failed", "s", ("not today",)))
        else:
            self._number += 1
            self._connection.send(new_method_return(message, "u", (self._number,)))
        self.heard.put(("notify", message.body))

    def press(self, number: int) -> None:
        """As the user does."""
        from jeepney import DBusAddress, new_signal

        interface = "org.freedesktop.Notifications"
        place = DBusAddress("/org/freedesktop/Notifications", interface=interface)
        self._connection.send(new_signal(place, "ActionInvoked", "us", (number, "default")))
