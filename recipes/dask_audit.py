"""An audit on Dask: ``python recipes/dask_audit.py INPUT... --out DIR [--scheduler tcp://HOST:8786]``.

Without a scheduler two processes of this machine do the work. Every worker needs claimlint with the extra
``parquet``, and must see the folder OUT and the inputs that are paths; what Arrow opens by address (s3://, gs://) may
lie anywhere. See docs/scale.md.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from distributed import Client

from claimlint.errors import ClaimlintError, ReadError
from claimlint.scale.calls import Calls
from claimlint.scale.counts import budget
from claimlint.scale.inputs import Scope, Settings
from claimlint.scale.pieces import Piece, Work
from claimlint.scale.run import Options, audit


def engine(client: Client) -> Calls:
    """Return the engine that works on the cluster of ``client``.

    Dask calls a piece again whose worker was killed, three times by default (``allowed-failures``), then it raises.
    """

    def submit(work: Work, pieces: Sequence[Piece]) -> None:
        client.gather(client.map(work, pieces, pure=False))

    return Calls("dask", submit)


def local_client(processes: int = 2) -> Client:
    """Return a cluster of this machine that only this machine reaches."""
    return Client(n_workers=processes, threads_per_worker=1, host="127.0.0.1", dashboard_address=None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the audit; return 0, 2 if it makes no sense, 3 if something was not judged or committed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--scheduler")
    parser.add_argument("--max-errors", default="0")
    parser.add_argument("--resume", action="store_true")
    asked = parser.parse_args(arguments)
    with Client(asked.scheduler) if asked.scheduler else local_client() as client:
        options = Options(budget(asked.max_errors), asked.resume, lambda text: print(text, file=sys.stderr))
        try:
            counts = audit(engine(client), Scope(asked.inputs, Settings(), asked.out), options=options).counts
        except ClaimlintError as error:
            print(error, file=sys.stderr)
            return 3 if isinstance(error, ReadError) else 2
    print(f"{counts.errors} errors on {counts.documents} documents; they are in {asked.out}")
    return 3 if counts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
