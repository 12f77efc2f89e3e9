"""The end of a cable: signers in every form, and what stands below them."""

from cases import body

_ONE = "1. (U) The shelter opened.\n"

CASES = (
    body(_ONE + "\nORUK\n", signers=("ORUK",), texts=("The shelter opened.",)),
    body(_ONE + "\nOruk\n", signers=("Oruk",)),
    body(_ONE + "\noruk\n", signers=("oruk",)),
    body(_ONE + "ORUK\n", signers=("ORUK",)),
    body(_ONE + "\n\n\nORUK-VALE", signers=("ORUK-VALE",)),
    body(_ONE + "\nDE LA MORA\n", signers=("DE LA MORA",)),
    body(_ONE + "\nVAN DER ORUK\n", signers=("VAN DER ORUK",)),
    body(_ONE + "\nO'RUK\n", signers=("O'RUK",)),
    body(_ONE + "\nORUK##\n", signers=("ORUK",)),
    body(_ONE + "\nMCVALE.\n", signers=("MCVALE",)),
    # Some archives print the name twice.
    body(_ONE + "\nORUK\nORUK\n", signers=("ORUK",)),
    body(_ONE + "\nORUK\n\nORUK\n", signers=("ORUK",)),
    # On the line of the last sentence.
    body("1. (U) The shelter opened. ORUK\n", signers=("ORUK",), texts=("The shelter opened.",)),
    body("1. (C) WE SHALL REPORT. END TEXT. ORUK\n", signers=("ORUK",)),
    body("1. WE SHALL REPORT.\nGP-3 ORUK\n", signers=("ORUK",)),
    body("1. WE SHALL REPORT.\nEXEMPT ORUK\n", signers=("ORUK",)),
    # Below an unfinished sentence, a name in capitals is still one.
    body("1. (U) The shelter opened in\n\nORUK\n", signers=("ORUK",)),
    body(
        "1. (U) The shelter opened in\n\nLusaka\n",
        texts=("The shelter opened in Lusaka",),
    ),
    # Behind a page mark.
    body(_ONE + "\nDHAKA 00001147  002 OF 002\n\n\nORUK\n", signers=("ORUK",)),
    # A number of its own, which the archive gave it.
    body(
        _ONE + "\n\xb62.\nOruk\n",
        signers=("Oruk",),
        numbers=(1, 2),
        texts=("The shelter opened.", ""),
    ),
    # Behind a number, on its line, it is the paragraph's only word.
    body("1. (U) We asked.\n\nComment\n-------\n\n2. (U) Agreed\n", texts=("We asked.", "Agreed")),
    body("1. (U) We asked.\n\n2. (U) NONE\n", texts=("We asked.", "NONE")),
    body(
        "1. (U) We asked.\n\n2. (U) Agreed\n\nORUK\n",
        texts=("We asked.", "Agreed"),
        signers=("ORUK",),
    ),
    # No paragraph above it, but a header.
    body("UNCLAS DHAKA 001147\n\nSUBJECT: A HOUSE\n\nORUK\n", signers=("ORUK",), numbers=()),
    body("ORUK\n", texts=("ORUK",)),
    # Below a farewell, and below a line that had room for it.
    body(
        "We thank you all.\n\nBest,\n\nJo\noruk\n",
        signers=("Jo", "oruk"),
        texts=("We thank you all.", "Best,"),
    ),
    body(
        "1. (U) The shelter in the old school took in seven women this week.\n\n\n"
        "DHAKA 00001147  002 OF 002\n\n\n"
        "Please visit our page at:\nhttp://dhaka.example/index.html\nORUK\n",
        signers=("ORUK",),
    ),
    body(
        "1. (U) The shelter in the old school took in seven women, all of them from\nDHAKA\n",
        texts=("The shelter in the old school took in seven women, all of them from DHAKA",),
    ),
    # Telegraphed in capitals, a word alone is a name only below the end of a sentence.
    body(
        "1. WE SHALL REPORT TO THE DEPARTMENT.\nORUK\n\nCONFIDENTIAL\n",
        signers=("ORUK",),
        trailer=("CONFIDENTIAL",),
        texts=("WE SHALL REPORT TO THE DEPARTMENT.",),
    ),
    body("1. WE SHALL REPORT TO\nWASHINGTON\n", texts=("WE SHALL REPORT TO WASHINGTON",)),
    body('1. HE SAID: "GO.\nUNQUOTE\n', texts=('HE SAID: "GO. UNQUOTE',)),
    # What stands below it.
    body(
        _ONE + "\nORUK\nBT\n#1147\n\n\nNNNN\n", signers=("ORUK",), trailer=("BT", "#1147", "NNNN")
    ),
    body(_ONE + "\nORUK\nNNNNMAFVVZCZ\n", signers=("ORUK",), trailer=("NNNNMAFVVZCZ",)),
    body(_ONE + "\nORUK\n\n\nUNCLASSIFIED\n", signers=("ORUK",), trailer=("UNCLASSIFIED",)),
    body(
        _ONE + "\nORUK\n\n<< END OF DOCUMENT >>\n",
        signers=("ORUK",),
        trailer=("<< END OF DOCUMENT >>",),
    ),
    body(
        _ONE + "\nORUK\n\nNOTE: NOT PASSED TO ABOVE ADDRESSEE(S)\n",
        signers=("ORUK",),
        trailer=("NOTE: NOT PASSED TO ABOVE ADDRESSEE(S)",),
    ),
    body(
        _ONE + "\nORUK\nMINIMIZE CONSIDERED\n", signers=("ORUK",), trailer=("MINIMIZE CONSIDERED",)
    ),
    body(_ONE + "\nNNNN\n", trailer=("NNNN",)),
    # No names.
    body("1. (U) We asked.\n\nEND COMMENT\n", texts=("We asked.\nEND COMMENT",)),
    body("1. (U) We asked. END SUMMARY\n", texts=("We asked. END SUMMARY",)),
)
