import {
  Component,
  type ComponentType,
  createElement,
  lazy,
  type ReactNode,
  Suspense,
  useState,
} from "react";
import { Failed } from "./states.tsx";
import { useDeskText } from "../theme.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
  /** Stands in place of the children once one of them has thrown. */
  readonly instead: ReactNode;
}

/** Keeps what a part throws from taking the page down. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}

const reload = (): void => window.location.reload();

/**
 * That one part did not open: it is tried again where it stands. Some browsers remember a failed fetch for as long as
 * the page is open, so the try after that opens the page anew.
 */
export const PartFailed = ({ tries, again }: { readonly tries: number; readonly again: () => void }) => {
  const text = useDeskText();
  const sentence = text(tries === 0 ? "desk.part.failed" : "desk.part.failed-again");
  return (
    <div className="blk">
      <Failed error={{ sentence }} retry={tries === 0 ? again : reload} />
    </div>
  );
};

/**
 * A part of a page whose code is fetched when it is first shown. Where it cannot be fetched or fails while it is drawn,
 * it says so in its own place, and the rest of the page stands.
 */
export const lazyPart = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  const fetched = () => lazy(async () => ({ default: await load() }));
  // React remembers a failed fetch for ever: another try needs another lazy component.
  let latest = fetched();
  return (props: P) => {
    const [tries, setTries] = useState(0);
    const again = () => {
      latest = fetched();
      setTries(tries + 1);
    };
    return (
      <Boundary key={tries} instead={<PartFailed tries={tries} again={again} />}>
        <Suspense fallback={null}>{createElement(latest as ComponentType<P>, props)}</Suspense>
      </Boundary>
    );
  };
};
