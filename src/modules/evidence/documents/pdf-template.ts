/** Typst source of the printed brief: two pages of A4 for a meeting, more where there is more to tell. */
export const briefTemplate = `
#let brief = json(bytes(sys.inputs.brief))
#let accent = rgb("#1f5c45")
#let signal = rgb("#9c3b1b")
#let quiet = rgb("#555555")
#set document(title: brief.title, author: "Nytte")
#set page(paper: "a4", margin: (x: 20mm, y: 18mm), footer: context [
  #set text(size: 7pt, fill: quiet)
  #grid(columns: (1fr, auto), gutter: 8pt, brief.address, [Nytte · #counter(page).display()/#counter(page).final().first()])
])
#set text(lang: brief.language, size: 9.5pt)
#set par(leading: 0.55em, spacing: 0.7em)
#show heading.where(level: 1): it => text(size: 17pt, fill: accent, it.body)
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.7em, text(size: 13pt, fill: accent, it.body))
#show heading.where(level: 3): it => block(above: 1.2em, below: 0.4em, sticky: true, text(size: 10.5pt, it.body))
#show link: underline

#let entry(item) = {
  heading(level: 3, text(lang: item.language, item.heading))
  text(size: 8.5pt, fill: quiet, item.meta)
  if item.mark != "" { parbreak(); text(fill: signal, weight: "bold", item.mark) }
  for part in item.paragraphs {
    parbreak()
    if part.label != "" { strong(part.label + ": ") }
    text(lang: item.language, part.text)
  }
  if item.results.len() > 0 {
    list(..item.results.map(result => [#strong(result.status + ": ") #text(lang: item.language, result.text)]))
  }
  if item.why != "" { parbreak(); text(size: 8.5pt, fill: quiet, item.why) }
  parbreak()
  text(size: 8pt)[#item.source.label: #if item.source.url != "" { link(item.source.url, item.source.text) } else { item.source.text }]
}

#emph("«" + brief.need + "»")

#heading(level: 1, brief.title)

#text(size: 8.5pt, fill: quiet, brief.made)

#if brief.innovations.len() > 0 { heading(level: 2, brief.innovationsHeading) }
#for item in brief.innovations { entry(item) }

#if brief.instruments.len() > 0 {
  heading(level: 2, brief.instrumentsHeading)
  text(size: 8.5pt, fill: quiet, brief.instrumentsLead)
}
#for item in brief.instruments { entry(item) }

#heading(level: 2, brief.howMade)
#brief.howMadeText
`;
