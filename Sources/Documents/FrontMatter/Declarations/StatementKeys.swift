/// The keys of a statement, in the order of the manual: attributes of a span, and keys of an entry under `statements:`.
enum StatementKeys {
  static let all = table.names

  static let table = FieldTable(
    "a statement",
    [
      .optional("by", .names(.reference), "Who said it: speakers, or ‘unknown’"),
      .optional("said", .date(or: "published"), "When it was said: an EDTF date, or ‘published’"),
      .optional("basis", .choice(GivenBasis.self), "How that date is known; ‘stated’ if absent"),
      .optional("evidence", .text, "The words or the reason that an inferred date rests on"),
      .optional("about", .names(.reference), "Topics"),
      .optional("to", .names(.reference), "To whom it was said: speakers, or ‘unknown’"),
      .optional("at", .name(.reference), "The event at which it was said"),
      .optional("recounts", .name(.reference), "The past event that the words tell of"),
      .optional("same", .names(.statement), "Statements elsewhere that report the same utterance"),
      .optional("via", .names(.reference), "Who reported it, the one nearest the speaker first"),
      .optional("as", .text, "The capacity in which it was said"),
      .optional("mode", .choice(StatementMode.self), "How much of it is quoted"),
      .optional("cue", .text, "The reporter’s verb"),
      .optional("cert", .choice(Certainty.self), "How certain it is who spoke; ‘high’ if absent"),
      .optional("status", .choice(StatementStatus.self), "What became of it"),
      .optional("lang", .language, "The language it was said in, where a translation stands here"),
      .optional("passage", .text, "Where an indirect statement stands in the source: first words … last words"),
      .optional("formerly", .names(.id), "Earlier names"),
    ])
}
