"use client";
import { forwardRef, useMemo } from "react";
import { Content } from "../../parts/content.js";
import { type Root as ViewRoot, type RootProps, createView } from "../../parts/create-view.js";
import { Facts, Icon } from "../../parts/notice-parts.js";
import { ShowingProvider, useNearestShowing } from "../../react/showing.js";
import { Resume } from "./resume.js";
import { useOnline } from "./use-online.js";

const View = /* @__PURE__ */ createView({
  name: "offline-notice",
  Content: () => (
    <Content
      icon={
        <Icon shape="m2.5 2.5 15 15M8.7 12.4a3.3 3.3 0 0 1 2.6 0M5.8 9.6A7 7 0 0 1 8 8.3m4.5 0a7 7 0 0 1 1.7 1.3M3 6.7a11 11 0 0 1 2-1.4m3.5-1.1A11 11 0 0 1 17 6.7M10 15.5v.1" />
      }
      main={
        <>
          <Facts />
          <Resume />
        </>
      }
    />
  ),
});

/**
 * For requests that got no answer: says whether the browser is offline or one host could not be reached, waits for the
 * connection, and tries again by itself once it is back, where the request may be repeated.
 */
export const Root: ViewRoot = /* @__PURE__ */ forwardRef<HTMLElement, RootProps>(function OfflineNotice(props, ref) {
  const showing = useNearestShowing();
  const online = useOnline();
  // Offline, the words of that cause stand in for the kind's, in whatever speaks them; those by code still win.
  const told = useMemo(() => {
    if (online || showing === null) return showing;
    const { locale } = showing;
    return { ...showing, locale: { ...locale, kinds: { ...locale.kinds, network: locale.causes.offline } } };
  }, [online, showing]);
  return (
    <ShowingProvider value={told}>
      <View {...props} ref={ref} />
    </ShowingProvider>
  );
});

export { Resume } from "./resume.js";
export * from "../../parts/notice-parts.js";
