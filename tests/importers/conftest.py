"""Folders of their own for the files that importers store."""

from pathlib import Path

import pytest

from babad.newsroom.models import Photo
from babad.newsroom.private_storage import PrivateStorage


@pytest.fixture
def photo_folders(tmp_path: Path, settings, monkeypatch) -> Path:
    """Keep photos in a temporary folder and return it."""
    settings.MEDIA_ROOT = tmp_path / "media"
    monkeypatch.setattr(Photo._meta.get_field("original"), "storage", PrivateStorage(location=tmp_path / "originals"))
    return tmp_path
