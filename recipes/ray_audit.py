"""An audit on Ray: ``python recipes/ray_audit.py INPUT... --out DIR [--address HOST:6379]``.

Without an address two processes of this machine do the work. Every node needs claimlint with the extra ``parquet``,
and must see the folder OUT and the inputs that are paths; what Arrow opens by address (s3://, gs://) may lie
anywhere. See docs/scale.md.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import ray

from claimlint.errors import ClaimlintError, ReadError
from claimlint.scale.calls import Calls
from claimlint.scale.counts import budget
from claimlint.scale.inputs import Scope, Settings
from claimlint.scale.pieces import Piece, Work
from claimlint.scale.run import Options, audit


def engine() -> Calls:
    """Return the engine that works on the cluster to which ``ray.init`` went.

    A piece whose worker was killed is called again, three times. Ray would not stop by itself where a dataset's
    ``map_batches`` is used instead, or end well with documents missing if errors are allowed there.
    """

    @ray.remote(max_retries=3)
    def judge(work: Work, piece: Piece) -> int:
        return work(piece)

    def submit(work: Work, pieces: Sequence[Piece]) -> None:
        shared = ray.put(work)
        ray.get([judge.remote(shared, piece) for piece in pieces])

    return Calls("ray", submit)


def start_here(processes: int = 2) -> None:
    """Start Ray on this machine, where only this machine reaches it."""
    ray.init(
        num_cpus=processes,
        include_dashboard=False,
        object_store_memory=100 << 20,
        log_to_driver=False,
        _node_ip_address="127.0.0.1",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the audit; return 0, 2 if it makes no sense, 3 if something was not judged or committed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--address")
    parser.add_argument("--max-errors", default="0")
    parser.add_argument("--resume", action="store_true")
    asked = parser.parse_args(arguments)
    ray.init(asked.address) if asked.address else start_here()
    options = Options(budget(asked.max_errors), asked.resume, lambda text: print(text, file=sys.stderr))
    try:
        counts = audit(engine(), Scope(asked.inputs, Settings(), asked.out), options=options).counts
    except ClaimlintError as error:
        print(error, file=sys.stderr)
        return 3 if isinstance(error, ReadError) else 2
    finally:
        ray.shutdown()
    print(f"{counts.errors} errors on {counts.documents} documents; they are in {asked.out}")
    return 3 if counts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
