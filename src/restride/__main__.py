"""``python -m restride`` is the command ``restride``. Holds nothing else."""

from __future__ import annotations

from restride.cli.main import main

if __name__ == "__main__":
    main()
