"""A whole export judged record by record: shards on disk, workers, resumption."""
