"""All use cases of the cloud, wired once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.services.cloud.account import CloudAccount
from desktop.services.cloud.connection import ConnectionCheck
from desktop.services.cloud.fuse import CloudFuser, FuserPorts
from desktop.services.cloud.materials import MaterialLister
from desktop.services.cloud.pictures import PictureFitter, PictureOpener
from desktop.services.cloud.planning import Planner
from desktop.services.cloud.pose import CloudPose, PosePorts
from desktop.services.cloud.usage import UsageMeter, UsageRecorder, now

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.domain.cloud.ports import CloudConnector, ReproductionWriter, SnippetWriter
    from desktop.domain.ports import FaceAnalyzer, KeyStore, PictureReader, PictureTransformer, PictureWriter
    from desktop.domain.workspace.ports import UsageLedger


@dataclass(frozen=True, slots=True)
class CloudPorts:
    """The adapters the cloud use cases stand on.

    ``snippet`` writes a call as a program, ``reproduce`` puts one into a zip for support; neither has any secret.
    """

    reader: PictureReader
    analyzer: FaceAnalyzer
    transformer: PictureTransformer
    writer: PictureWriter
    keys: KeyStore
    connect: CloudConnector
    ledger: UsageLedger
    snippet: SnippetWriter
    reproduce: ReproductionWriter


@dataclass(frozen=True, slots=True)
class CloudServices:
    """What the window and the command line use of the cloud. Call all of it on worker threads.

    ``ledger`` for charts, CSV and terms; ``snippet`` and ``reproduce`` as in :class:`CloudPorts`.
    """

    account: CloudAccount
    fuser: CloudFuser
    materials: MaterialLister
    pose: CloudPose
    connection: ConnectionCheck
    usage: UsageMeter
    ledger: UsageLedger
    snippet: SnippetWriter
    reproduce: ReproductionWriter

    def close(self) -> None:
        """End connections and threads, and the ledger's file; calls that still run are stopped."""
        self.account.close()
        self.ledger.close()


def cloud_services(ports: CloudPorts, clock: Callable[[], datetime] = now) -> CloudServices:
    """Wire them; nothing is opened, no keyring is asked, and no connection made yet."""
    account = CloudAccount(ports.keys, ports.connect)
    opener = PictureOpener(ports.reader, ports.analyzer)
    fitter = PictureFitter(ports.transformer, ports.writer)
    recorder = UsageRecorder(ports.ledger, clock)
    fuser = FuserPorts(account, Planner(opener, fitter), recorder, ports.reader)
    return CloudServices(
        account=account,
        fuser=CloudFuser(fuser),
        materials=MaterialLister(account, recorder),
        pose=CloudPose(PosePorts(account, opener, fitter, recorder)),
        connection=ConnectionCheck(account),
        usage=UsageMeter(ports.ledger, clock),
        ledger=ports.ledger,
        snippet=ports.snippet,
        reproduce=ports.reproduce,
    )
