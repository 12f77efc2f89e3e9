"""What can go wrong, as exceptions that say where."""


class TipcableError(Exception):
    """The base of every exception that tipcable raises on purpose."""


class ParseError(TipcableError, ValueError):
    """Text that cannot be read as asked; raised by ``parse(..., strict=True)`` and ``from_json``.

    ``message`` is one sentence, ``source`` the whole text and ``start`` the offset of the trouble.
    """

    def __init__(self, message: str, source: str, start: int) -> None:
        super().__init__(message, source, start)
        self.message, self.source, self.start = message, source, start

    @property
    def line(self) -> int:
        """The one-based line on which the trouble starts."""
        return self.source.count("\n", 0, self.start) + 1

    @property
    def column(self) -> int:
        """The one-based column at which the trouble starts, in characters."""
        return self.start - self.source.rfind("\n", 0, self.start)

    def __str__(self) -> str:
        begin = self.start - self.column + 1
        shown = self.source[begin : begin + 200].partition("\n")[0]
        caret = " " * min(self.column - 1, len(shown)) + "^"
        return f"{self.message} (line {self.line}, column {self.column})\n  {shown}\n  {caret}"


class ReadError(TipcableError, OSError):
    """A file, archive or row that cannot be read; the sentence names it.

    ``row`` and ``line`` count from 1, ``offset`` counts bytes; None where a file is one cable.
    """

    def __init__(
        self,
        message: str,
        file: str,
        row: int | None = None,
        line: int | None = None,
        offset: int | None = None,
    ) -> None:
        super().__init__(message, file, row, line, offset)
        self.message, self.file, self.row = message, file, row
        self.line, self.offset = line, offset

    def __str__(self) -> str:
        places = (("row", self.row), ("line", self.line), ("offset", self.offset))
        where = [f"{name} {at}" for name, at in places if at is not None]
        return f"{', '.join((self.file, *where))}: {self.message}"
