"""Files brought in and handed out: recordings, tables, archives, diaries. Reads no format itself."""
