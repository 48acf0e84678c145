/** Typst source of every printed document: A4 for a meeting. What it says comes as data. */
export const pdfTemplate = `
#let printed = json(bytes(sys.inputs.printed))
#let accent = rgb("#1f5c45")
#let signal = rgb("#9c3b1b")
#let quiet = rgb("#555555")
#let rule = 0.5pt + rgb("#bbbbbb")
#set document(title: printed.title, author: "Nytte", description: printed.description)
#set page(paper: "a4", margin: (x: 20mm, y: 18mm), footer: context [
  #set text(size: 7pt, fill: quiet)
  #grid(columns: (1fr, auto), gutter: 8pt, printed.address, [Nytte · #counter(page).display()/#counter(page).final().first()])
])
#set text(lang: printed.language, size: 9.5pt)
#set par(leading: 0.55em, spacing: 0.7em)
#show heading.where(level: 1): it => text(size: 17pt, fill: accent, it.body)
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 13pt, fill: accent, it.body))
#show heading.where(level: 3): it => block(above: 1.2em, below: 0.4em, sticky: true, text(size: 10.5pt, it.body))
#show link: underline

#let language(block) = block.at("language", default: printed.language)
#let labelled(block) = {
  let label = block.at("label", default: "")
  if label != "" { strong(label + ": ") }
  text(lang: language(block), block.text)
}
#let toned(block) = {
  let tone = block.at("tone", default: "plain")
  if tone == "quiet" { text(size: 8.5pt, fill: quiet, labelled(block)) }
  else if tone == "mark" { text(fill: signal, weight: "bold", labelled(block)) }
  else if tone == "quotation" { emph(labelled(block)) }
  else if tone == "lead" { text(size: 11.5pt, labelled(block)) }
  else { labelled(block) }
}
#let tabled(block) = {
  let side = block.columns.map(column => if column.at("isNumber", default: false) { right } else { left })
  std.block(above: 1.2em, below: 0.5em, sticky: true, text(size: 9pt, weight: "bold", block.caption))
  table(
    columns: block.columns.map(column => if column.at("isNumber", default: false) { auto } else { 1fr }),
    align: (x, y) => side.at(x),
    stroke: (x, y) => (bottom: rule),
    inset: (x: 4pt, y: 3.5pt),
    table.header(..block.columns.map(column => text(size: 8.5pt, weight: "bold", column.heading))),
    ..block.rows.flatten().map(cell => text(size: 8.5pt, cell)),
  )
}

#for block in printed.blocks {
  if block.kind == "heading" { heading(level: block.level, text(lang: language(block), block.text)) }
  else if block.kind == "paragraph" { parbreak(); toned(block); parbreak() }
  else if block.kind == "list" { list(..block.items.map(labelled)) }
  else if block.kind == "table" { tabled(block) }
  else if block.kind == "picture" { image(bytes(block.svg), format: "svg", width: 100%, alt: block.description) }
  else if block.kind == "source" {
    parbreak()
    text(size: 8pt)[#block.label: #if block.url != "" { link(block.url, block.text) } else { block.text }]
    parbreak()
  }
}
`;
