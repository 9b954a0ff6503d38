import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { createStore, useStore } from "./store.js";

/** Where we are: a path and its search. Eleven pages need no more router than this. */
interface Place {
  readonly path: string;
  readonly search: string;
}

const here = (): Place => ({ path: location.pathname, search: location.search });
const place = createStore<Place>(here());

/** Goes to a path of this app, `/projects?org=fern`. Recourse follows same-origin links through this, too. */
export function navigate(to: string): void {
  history.pushState(null, "", to);
  place.set(here());
}

addEventListener("popstate", () => place.set(here()));

export function usePlace(): { readonly path: string; readonly query: URLSearchParams } {
  const { path, search } = useStore(place);
  return { path, query: new URLSearchParams(search) };
}

interface LinkProps extends Omit<ComponentProps<"a">, "href"> {
  readonly to: string;
  readonly children: ReactNode;
}

export function Link({ to, onClick, children, ...rest }: LinkProps): ReactNode {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    // A modified click asks for a new tab or window: the browser's business.
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
