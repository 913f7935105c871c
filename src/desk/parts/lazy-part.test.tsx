import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { messagesIn } from "../../ground/texts.ts";
import { deskTexts } from "../texts.ts";
import { DeskProviders } from "../theme.tsx";
import { Boundary, PartFailed } from "./lazy-part.tsx";

const render = (children: ReactNode, lang: "zh" | "en" = "zh") =>
  renderToStaticMarkup(
    <DeskProviders lang={lang} messages={messagesIn(lang, deskTexts)}>
      {children}
    </DeskProviders>,
  );

describe("a part that does not open", () => {
  test("is replaced where it stands", () => {
    const boundary = new Boundary({ children: "part", instead: "sentence" });
    expect(boundary.render()).toBe("part");
    boundary.state = Boundary.getDerivedStateFromError();
    expect(boundary.render()).toBe("sentence");
  });

  test.each([
    [0, "zh", "这一部分没有打开，其余照常可用。", "再试一次"],
    [0, "en", "This part did not open. The rest of the page works.", "Try again"],
    [1, "zh", "再试一次会重新打开整页", "再试一次"],
    [1, "en", "opens the whole page anew", "Try again"],
  ] as const)(
    "after %i further tries says so in %s, and offers to try again",
    (tries, lang, sentence, act) => {
      const html = render(<PartFailed tries={tries} again={vi.fn()} />, lang);
      expect(html).toContain('role="alert"');
      expect(html).toContain(sentence);
      expect(html).toContain(act);
    },
  );
});
