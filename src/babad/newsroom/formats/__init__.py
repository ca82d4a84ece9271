"""How the desk writes dates and times (FORMAT_MODULE_PATH): always with the zone's name, for the zone is never obvious."""
