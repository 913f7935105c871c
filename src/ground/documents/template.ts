/**
 * The PDF's page in Typst. It is given the document as JSON in `sys.inputs.document`; strings in it are shown as they
 * are and never read as markup. Sizes by GB/T 9704-2012: body 三号 (16 pt) at 28.5 pt, title 二号 (21 pt).
 */
export const template = `
#let d = json(bytes(sys.inputs.document))
#let m = json(bytes(sys.inputs.sheet))
#let zh = d.lang == "zh"
#let red = rgb("#C3152A")
#let serif = "Noto Serif SC"
#let sans = "Noto Sans SC"
#let step = if zh { 12.5pt } else { 9pt }
#let first-line = if zh { (amount: 2em, all: true) } else { 0pt }

#set document(title: d.title, author: d.from, date: none)
#set page(
  width: m.width * 1mm,
  height: m.height * 1mm,
  margin: (top: m.top * 1mm, left: m.left * 1mm, right: (m.width - m.left - m.text) * 1mm, bottom: m.foot * 1mm),
  footer-descent: 7mm,
  footer: context {
    set text(font: sans, size: 10.5pt, fill: luma(20%))
    set par(first-line-indent: 0pt)
    grid(
      columns: (auto, 1fr),
      [— #counter(page).display() —],
      if d.foot != none { align(right, text(d.foot)) },
    )
  },
)
#set text(font: serif, size: if zh { 16pt } else { 12pt }, lang: d.lang, region: if zh { "cn" } else { "gb" })
#set par(justify: true, leading: step, spacing: if zh { step } else { 12pt }, first-line-indent: first-line)

#let plain(body) = { set par(first-line-indent: 0pt, justify: false); body }

#if d.masthead != none {
  plain[
    #align(center, text(size: 46pt, weight: 700, fill: red, tracking: if zh { 0.16em } else { 0pt }, d.masthead.name))
    #if d.masthead.number != none {
      v(4mm)
      align(center, text(d.masthead.number))
    }
    #v(1mm)
    #grid(columns: (1fr, auto), text(d.from), text(d.date))
    #v(-6pt)
    #line(length: 100%, stroke: 2.25pt + red)
    #v(5mm)
  ]
}

#plain(align(center, par(leading: 11pt, text(size: 21pt, weight: 700, d.title))))
#v(3mm)
#if d.addressee != none { plain(text(d.addressee)) }

#let ruled(t) = plain[
  #set text(font: sans, size: 11pt)
  #set par(leading: 6pt)
  #if t.at("caption", default: none) != none { block(sticky: true, width: 100%, align(center, text(size: 12pt, weight: 600, t.caption))) }
  #table(
    columns: t.shares.map(share => share * 1fr),
    stroke: 0.75pt,
    inset: (x: 5pt, y: 5pt),
    align: (column, row) => if row == 0 { center + horizon } else {
      (if t.columns.at(column).align == "end" { right } else { left }) + horizon
    },
    table.header(..t.columns.map(column => text(weight: 600, column.title))),
    ..t.rows.flatten().map(cell => text(cell)),
  )
  #v(2pt)
]

#let heading-size(level) = if zh { 16pt } else if level == 1 { 13pt } else { 12pt }

#let drawn(c) = plain(block(breakable: false, width: 100%)[
  #align(center, text(font: sans, size: 12pt, weight: 600, c.caption))
  #v(-4pt)
  #image(bytes(c.svg), format: "svg", width: 100%, alt: c.alt)
])

#for part in d.blocks {
  if part.kind == "heading" {
    {
      show heading: it => {
        set text(font: if it.level == 1 { sans } else { serif }, size: heading-size(it.level), weight: if it.level == 1 { 600 } else { 700 })
        block(sticky: true, par(it.body))
      }
      heading(level: part.at("level", default: 1), text(part.text))
    }
  } else if part.kind == "paragraph" {
    par(text(part.text))
  } else if part.kind == "page" {
    pagebreak(weak: true)
  } else if part.kind == "chart" {
    drawn(part.chart)
  } else {
    ruled(part.table)
  }
}

#v(6mm)
#plain(block(breakable: false, width: 100%, align(right, box(inset: (right: if zh { 4em } else { 0pt }), align(center)[
  #text(d.from) #linebreak() #text(d.date)
]))))

#if d.imprint.len() > 0 {
  v(1fr)
  plain(block(breakable: false, width: 100%, stroke: (y: 0.75pt), inset: (x: 1em, y: 7pt))[
    #set text(size: if zh { 13pt } else { 11pt })
    #set par(leading: 8pt, spacing: 9pt)
    #for line in d.imprint [#text(line) #parbreak()]
  ])
}
`;
