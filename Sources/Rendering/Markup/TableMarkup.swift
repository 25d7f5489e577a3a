internal import Documents

extension MarkupRenderer {
  /// Writes a table; where it is wider than the page, readers scroll it, by keyboard too.
  mutating func write(_ table: Table) {
    html.line()
    html.raw("<div class=\"table\" tabindex=\"0\"><table>\n<thead>\n")
    write(table.header, table.alignments, open: "<th scope=\"col\"", close: "</th>\n")
    html.raw("</thead>\n")
    if !table.rows.isEmpty { html.raw("<tbody>\n") }
    for row in table.rows { write(row, table.alignments, open: "<td", close: "</td>\n") }
    if !table.rows.isEmpty { html.raw("</tbody>\n") }
    html.raw("</table></div>\n")
  }

  private mutating func write(
    _ cells: [[Inline]], _ alignments: [Table.Alignment?], open: StaticString, close: StaticString
  ) {
    html.raw("<tr>\n")
    for (cell, alignment) in zip(cells, alignments) {
      html.raw(open)
      if let alignment { html.raw(" class=\"\(alignment.rawValue)\"") }
      html.raw(">")
      write(cell)
      html.raw(close)
    }
    html.raw("</tr>\n")
  }
}
