const name = "dingge-outbox";

/** Tells every page of this browser, this one too, that the box has changed. */
export const tellBoxChanged = (): void => {
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line require-post-message-target-origin -- a channel is of this origin and takes no other
  channel.postMessage("changed");
  channel.close();
};

/** Calls back whenever the box has changed, until the returned function is called. */
export const onBoxChanged = (changed: () => void): (() => void) => {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", changed);
  return () => channel.close();
};
