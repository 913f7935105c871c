/**
 * Certificates in Typst, A4 landscape, one to a page. It is given them as JSON in `sys.inputs.certificates`; strings in
 * it are shown as they are and never read as markup. The four signs of the heading stand in squares under one bar, flush
 * with the top: one cell, one promise kept.
 */
export const certificateTemplate = `
#let all = json(bytes(sys.inputs.certificates))
#let lang = sys.inputs.lang
#let zh = lang == "zh"
#let ink = rgb("#1E1B17")
#let ink-2 = rgb("#5A544B")
#let cinnabar = rgb("#B5342B")
#let hair = 0.5pt + rgb("#C9C1B2")
#let serif = "Noto Serif SC"
#let sans = "Noto Sans SC"

#set document(title: all.first().heading, author: all.first().organ, date: auto)
#set page(width: 297mm, height: 210mm, margin: 0mm, fill: rgb("#FFFFFF"))
#set text(font: serif, size: 16pt, fill: ink, lang: lang, region: if zh { "cn" } else { "gb" }, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 14pt, spacing: 14pt)
// English quotation marks of a Chinese face are as wide as a character unless asked otherwise.
#show regex("[‘’“”]+"): marks => if zh { marks } else { text(features: ("pwid",), marks) }

// A name that is given in Chinese alone is Chinese in an English certificate too, and a short one is not parted.
#show regex("\\p{Han}[\\p{Han}·]*"): name => if zh { name } else {
  let said = text(lang: "zh", region: "cn", name)
  if name.text.clusters().len() > 12 { said } else { box(baseline: 0.12em, said) }
}

#let square(sign) = box(width: 25mm, height: 25mm, stroke: (x: hair, bottom: hair), align(center + horizon, text(size: 50pt, weight: 700, sign)))

#let heading-of(c) = block(stroke: (top: 3mm + cinnabar), if zh {
  stack(dir: ltr, ..c.heading.clusters().map(square))
} else {
  pad(top: 7mm, text(size: 42pt, weight: 700, c.heading))
})

#let code(c) = image(bytes(c.qr), format: "svg", width: 27mm, alt: c.address)

#let certificate(c) = [
  #place(top + left, dx: 12mm, dy: 12mm, rect(width: 273mm, height: 186mm, stroke: 0.75pt + ink))
  #place(top + left, dx: 14mm, dy: 14mm, rect(width: 269mm, height: 182mm, stroke: hair))
  #place(top + center, dy: 14mm, heading-of(c))
  #place(top + left, dx: 44mm, dy: 62mm, block(width: 209mm)[
    #let unit = if c.unit == none { none } else { text(size: 18pt, fill: ink-2, c.unit) }
    #if zh and unit != none { unit; h(8pt) }#text(size: if zh { 28pt } else { 26pt }, weight: 700, c.name)#if not zh and unit != none { h(8pt); unit }
    #v(5mm)
    #set text(size: if zh { 21pt } else { 18pt })
    #set par(leading: if zh { 17pt } else { 11pt }, first-line-indent: if zh { (amount: 2em, all: true) } else { 0pt }, justify: zh)
    #text(c.sentence)

    #text(c.closing)
  ])
  #place(bottom + left, dx: 44mm, dy: -25mm, grid(
    columns: (27mm, auto),
    column-gutter: 5mm,
    align: horizon,
    code(c),
    [
      #set text(font: sans, size: 10pt, fill: ink-2)
      #set par(leading: 5pt, spacing: 6pt)
      #text(fill: ink, weight: 600, size: 11pt, c.number)

      #text(c.check)

      #text(c.shown)
    ],
  ))
  #place(bottom + right, dx: -44mm, dy: -30mm, align(center)[
    #set text(size: 18pt)
    #set par(leading: 11pt)
    #text(c.organ) #linebreak() #text(c.date)
  ])
]

#for (at, c) in all.enumerate() {
  if at > 0 { pagebreak() }
  certificate(c)
}
`;
