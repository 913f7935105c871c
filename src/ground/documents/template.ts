/**
 * The PDF's page in Typst. It is given the document as JSON in `sys.inputs.document`; strings in it are shown as they
 * are and never read as markup. Sizes and places by GB/T 9704-2012: 22 lines of 28 characters in 三号 (16 pt), title
 * 二号 (21 pt), page numbers 四号 (14 pt) outside, rules of the imprint 0.35 and 0.25 mm.
 */
export const template = `
#let d = json(bytes(sys.inputs.document))
#let m = json(bytes(sys.inputs.sheet))
#let zh = d.lang == "zh"
#let red = rgb("#C3152A")
#let serif = "Noto Serif SC"
#let sans = "Noto Sans SC"
#let size = d.type.size * 1pt
#let pitch = d.type.line * 1pt
#let step = pitch - size
#let gap = if zh { step } else { 12pt }
#let first-line = if zh { (amount: 2em, all: true) } else { 0pt }

#set document(title: d.title, author: d.from, date: auto)
#set page(
  width: m.width * 1mm,
  height: m.height * 1mm,
  margin: (top: m.top * 1mm, left: m.left * 1mm, right: (m.width - m.left - m.text) * 1mm, bottom: m.foot * 1mm),
  footer-descent: 7mm,
  footer: context {
    set par(first-line-indent: 0pt)
    let odd = calc.odd(here().page())
    let number = text(font: serif, size: 14pt, tracking: 0pt)[— #counter(page).display() —]
    let note = if d.foot == none { none } else { text(font: sans, size: 10.5pt, fill: luma(20%), tracking: 0pt, d.foot) }
    let number = pad(x: 14pt, number)
    grid(
      columns: (auto, 1fr, auto),
      align: horizon,
      if odd { note } else { number },
      none,
      if odd { number } else { note },
    )
  },
)
#set text(
  font: serif,
  size: size,
  lang: d.lang,
  region: if zh { "cn" } else { "gb" },
  tracking: d.type.squeeze * 1pt,
  top-edge: 0.88em,
  bottom-edge: -0.12em,
)
// English quotation marks of a Chinese face are as wide as a character unless asked otherwise.
#show regex("[‘’“”]+"): marks => if zh { marks } else { text(features: ("pwid",), marks) }
#set par(justify: true, leading: step, spacing: gap, first-line-indent: first-line)

#let plain(body) = { set par(first-line-indent: 0pt, justify: false); body }

#let name() = align(center, text(size: d.mark * 1pt, weight: 700, fill: red, tracking: if zh { 0.12em } else { 0pt }, d.masthead.name))
#let red-rule = line(length: 100%, stroke: 2.25pt + red)

#if d.masthead != none {
  if d.masthead.at("form", default: "bulletin") == "letterhead" {
    plain[
      #v(m.drop * 1mm)
      #name()
      #if d.masthead.number != none { v(2 * pitch - step); align(center, text(d.masthead.number)) }
      #v(4mm - step)
      #red-rule
      #v(2 * pitch - step)
    ]
  } else {
    plain[
      #name()
      #if d.masthead.number != none { v(4mm); align(center, text(d.masthead.number)) }
      #v(1mm)
      #grid(columns: (1fr, auto), text(d.from), text(d.date))
      #v(-6pt)
      #red-rule
      #v(5mm)
    ]
  }
}

#let titled(words) = plain(align(center, par(leading: 11pt, text(size: 21pt, weight: 700, tracking: 0pt, words))))

#titled(d.title)
#v(if zh { pitch - step } else { 3mm })
#if d.addressee != none { plain(text(d.addressee)) }

#let captioned(words) = block(sticky: true, width: 100%, align(center, text(font: sans, size: 12pt, weight: 600, tracking: 0pt, words)))

#let drawn(c) = plain(block(breakable: false, width: 100%)[
  #captioned(c.caption)
  #v(-4pt)
  #image(bytes(c.svg), format: "svg", width: 100%, alt: c.alt)
])

#let ruled(t, headed: true) = plain[
  #set text(font: sans, size: 11pt, tracking: 0pt)
  #set par(leading: 6pt)
  #if headed and t.at("caption", default: none) != none { captioned(t.caption) }
  #table(
    columns: t.shares.map(share => share * 1fr),
    stroke: 0.75pt,
    inset: (x: 5pt, y: 5pt),
    align: (column, row) => if headed and row == 0 { center + horizon } else {
      (if t.columns.at(column).align == "end" { right } else { left }) + horizon
    },
    ..if headed { (table.header(..t.columns.map(column => text(weight: 600, column.title))),) },
    // A row goes over as a whole, unless it is so long that it might fill a page.
    ..t.rows.flatten().map(cell => table.cell(breakable: cell.len() > 600, text(cell))),
  )
  #v(2pt)
]

#let faces = ((font: sans, weight: 600), (font: serif, weight: 700), (font: serif, weight: 400))

#let headed(part) = {
  let level = part.at("level", default: 1)
  show heading: it => {
    set text(size: if zh { 16pt } else { (13pt, 12pt, 12pt).at(level - 1) }, ..faces.at(level - 1))
    block(sticky: true, spacing: step, par(it.body))
  }
  heading(level: level, text(part.text))
}

#let roll(part) = {
  if zh { v(pitch - step) } else { v(gap) }
  plain(pad(left: if zh { 2em } else { 0pt }, grid(
    columns: (auto, 1fr),
    column-gutter: if zh { 0pt } else { 1em },
    row-gutter: step,
    ..part.entries.map(entry => (
      // At the end of its cell the wide colon would be squeezed, and the names would stand at it.
      text(font: sans, weight: 600, entry.label) + if zh { box(width: 1em, text(font: sans, weight: 600, "：")) } else { text(font: sans, weight: 600, ":") },
      text(entry.names),
    )).flatten(),
  )))
}

// No face here is of one width: each sign has a box of one.
#let code(part) = plain(block(breakable: false, pad(left: if zh { 2em } else { 0pt }, {
  text(part.label)
  set text(font: sans, size: 11pt, tracking: 0pt)
  for line in part.lines {
    linebreak()
    for sign in line.clusters() { box(width: 0.64em, align(center, text(sign))) }
  }
})))

#let laid(part) = {
  if part.kind == "heading" {
    headed(part)
  } else if part.kind == "paragraph" {
    par(text(part.text))
  } else if part.kind == "roll" {
    roll(part)
  } else if part.kind == "code" {
    code(part)
  } else if part.kind == "page" {
    pagebreak(weak: true)
  } else if part.kind == "chart" {
    drawn(part.chart)
  } else if part.kind == "picture" {
    drawn(part.picture)
  } else {
    ruled(part.table)
  }
}

#let written(blocks) = for part in blocks { laid(part) }

#let stuck(body) = block(sticky: true, width: 100%, spacing: gap, body)

// A table goes with the signature whole where it is low; of a higher one, its last row does.
#let stuck-table(t) = context {
  let whole = ruled(t)
  if t.rows.len() < 2 or measure(block(width: m.text * 1mm, whole)).height < m.low * 1mm {
    stuck(whole)
  } else {
    ruled((..t, rows: t.rows.slice(0, -1)))
    v(-2pt - gap)
    stuck(ruled((..t, rows: (t.rows.last(),)), headed: false))
  }
}

// What is signed goes with the signature, so that no page holds one alone.
#let to-be-signed(blocks) = if blocks.len() > 0 {
  written(blocks.slice(0, -1))
  let last = blocks.last()
  if last.kind == "table" { stuck-table(last.table) } else if last.kind == "page" { laid(last) } else { stuck(laid(last)) }
}

#to-be-signed(d.blocks)

#if d.annexes.len() > 0 {
  v(pitch - step)
  plain(block(sticky: true, pad(left: if zh { 2em } else { 0pt }, grid(
    columns: (auto, 1fr),
    column-gutter: 0.5em,
    row-gutter: step,
    ..d.annexes.enumerate().map(((at, annex)) => (if at == 0 { text(d.list) } else { none }, text(annex.listed))).flatten(),
  ))))
}

#v(2 * pitch - step)
#plain(block(breakable: false, width: 100%, align(right, box(inset: (right: if zh { 4em } else { 0pt }), align(center)[
  #text(d.from) #linebreak() #text(d.date)
]))))

#for annex in d.annexes {
  pagebreak(weak: true)
  plain(text(font: sans, weight: 600, annex.label))
  v(pitch - step)
  titled(annex.title)
  v(pitch - step)
  written(annex.blocks)
}

#let thick = 0.35mm + black
#let thin = 0.25mm + black

#if d.imprint.len() > 0 {
  v(1fr)
  set text(size: if zh { 14pt } else { 11pt }, tracking: 0pt)
  plain(block(breakable: false, width: 100%, stroke: (y: thick), for (at, line) in d.imprint.enumerate() {
    block(
      width: 100%,
      spacing: 0pt,
      inset: (x: 1em, y: 5pt),
      stroke: (top: if at > 0 { thin } else { none }),
      if type(line) == str { par(hanging-indent: if zh { 3em } else { 1em }, leading: 6pt, text(line)) } else {
        grid(columns: (1fr, auto), text(line.start), text(line.end))
      },
    )
  }))
}
`;
