"""What the window says to a Linux desktop over its session bus: a job has ended, and how far one has come.

Notifications are those of org.freedesktop.Notifications (Desktop Notifications Specification 1.2); the progress on the
dock's icon is com.canonical.Unity.LauncherEntry, which the docks of Ubuntu and KDE show and the others pass over.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeepney.io.blocking import DBusConnection
    from jeepney.low_level import Message

APPLICATION = "fusion-desk"
"""The name of our .desktop file: by it docks and notifications know the program."""
ADDRESS = "DBUS_SESSION_BUS_ADDRESS"
NOTIFICATIONS = "org.freedesktop.Notifications"
LAUNCHER = "com.canonical.Unity.LauncherEntry"
URGENCY = {False: 1, True: 2}
"""Of the specification: normal, critical (it stays until it is read)."""
CLICKED = "default"
"""The action of a notification that is pressed anywhere."""

logger = logging.getLogger("desktop.ui")


@dataclass(frozen=True, slots=True)
class Clicked:
    """A notification was pressed."""

    number: int


class SessionBus:
    """One connection. Sending waits for no answer; :meth:`read` takes what has come. Any thread, one at a time."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._asked: set[int] = set()
        self._ours: set[int] = set()

    @property
    def descriptor(self) -> int:
        """The socket's, to be watched for what comes."""
        return int(self._connection.sock.fileno())

    def notify(self, summary: str, body: str, label: str, *, failed: bool = False) -> None:
        """Show a notification; ``label`` says what pressing it does. Raises OSError where the bus has gone."""
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415 - Linux only

        place = DBusAddress("/org/freedesktop/Notifications", NOTIFICATIONS, NOTIFICATIONS)
        hints = {"desktop-entry": ("s", APPLICATION), "urgency": ("y", URGENCY[failed])}
        values = (APPLICATION, 0, APPLICATION, summary, body, [CLICKED, label], hints, -1)
        serial = next(self._connection.outgoing_serial)
        self._asked.add(serial)
        self._connection.send(new_method_call(place, "Notify", "susssasa{sv}i", values), serial=serial)

    def show_progress(self, share: float | None) -> None:
        """How far the running job is, 0 to 1, on the dock's icon; ``None`` where none runs. Raises OSError."""
        from jeepney import DBusAddress, new_signal  # noqa: PLC0415

        place = DBusAddress("/com/canonical/unity/launcherentry/fusion_desk", interface=LAUNCHER)
        shown = {"progress": ("d", share or 0.0), "progress-visible": ("b", share is not None)}
        values = (f"application://{APPLICATION}.desktop", shown)
        self._connection.send(new_signal(place, "Update", "sa{sv}", values))

    def read(self) -> Iterator[Clicked]:
        """What has come of ours since the last time. Raises OSError where the bus has gone."""
        while True:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            yield from self._heard(message)

    def _heard(self, message: Message) -> Iterator[Clicked]:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415

        fields = message.header.fields
        answered = fields.get(HeaderFields.reply_serial)
        if answered in self._asked:
            self._asked.discard(answered)
            if message.header.message_type is MessageType.error:
                logger.warning("The desktop shows no notifications: %s", fields.get(HeaderFields.error_name))
            else:
                self._ours.add(message.body[0])
        elif fields.get(HeaderFields.member) == "ActionInvoked" and message.body[0] in self._ours:
            yield Clicked(message.body[0])

    def close(self) -> None:
        self._connection.close()


def open_session_bus() -> SessionBus | None:
    """Connect and listen for what becomes of notifications; ``None`` without a bus. Worker threads only."""
    if not os.environ.get(ADDRESS):
        return None
    try:
        from jeepney import DBusErrorResponse, MatchRule, message_bus  # noqa: PLC0415
        from jeepney.io.blocking import Proxy, open_dbus_connection  # noqa: PLC0415
    except ImportError:  # it is there on Linux only
        return None
    try:
        connection = open_dbus_connection()
        heard = MatchRule(type="signal", interface=NOTIFICATIONS, member="ActionInvoked")
        Proxy(message_bus, connection, timeout=2).AddMatch(heard)
    except (OSError, ValueError, RuntimeError, DBusErrorResponse) as error:
        logger.warning("The session bus cannot be used: %s", error)
        return None
    return SessionBus(connection)
