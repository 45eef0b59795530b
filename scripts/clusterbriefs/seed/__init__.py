"""Seeds: one YAML record per source, written by people, read and checked here."""

from clusterbriefs.seed.load import SeedFile, load_seed, seed_paths
from clusterbriefs.seed.models import Evidence, Figure, Seed, Statement

__all__ = ["Evidence", "Figure", "Seed", "SeedFile", "Statement", "load_seed", "seed_paths"]
