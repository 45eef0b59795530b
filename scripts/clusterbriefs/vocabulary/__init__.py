"""The vocabulary: the only authority for names, read from seeds/vocabulary/."""

from clusterbriefs.vocabulary.load import Vocabulary, load_vocabulary

__all__ = ["Vocabulary", "load_vocabulary"]
