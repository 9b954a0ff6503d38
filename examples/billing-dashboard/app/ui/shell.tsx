import { onlineManager, useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef, useState, useSyncExternalStore } from "react";
import { RecourseRegion } from "react-recourse";
import { credentials, DEFAULTS } from "../lib/credentials.js";
import { useNearbyFocus } from "../lib/focus.js";
import { send } from "../lib/http.js";
import { preferences } from "../lib/preferences.js";
import { Link, usePlace } from "../lib/router.js";
import { useStore } from "../lib/store.js";
import { say, Toasts } from "../lib/toasts.js";
import { Icon, type IconName } from "./icons.js";

export interface NavEntry {
  readonly to: string;
  readonly text: string;
  readonly icon: IconName;
  readonly group: string;
}

function Switches(): ReactNode {
  const { theme, dir } = useStore(preferences);
  const client = useQueryClient();
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  // What it fails with is shown by the region: there is no room for a notice here.
  const startOver = useMutation({
    mutationFn: () => send("/api/_reset", { method: "POST" }),
    onSuccess: async () => {
      credentials.set({ ...credentials.get(), ...DEFAULTS });
      await client.resetQueries();
      say("The demo starts anew.");
    },
  });
  return (
    <div className="switches">
      <button
        type="button"
        aria-pressed={dark}
        onClick={() => preferences.set({ theme: dark ? "light" : "dark", dir })}
      >
        <Icon name={dark ? "moon" : "sun"} />
        Dark
      </button>
      <button
        type="button"
        aria-pressed={dir === "rtl"}
        onClick={() => preferences.set({ theme, dir: dir === "rtl" ? "ltr" : "rtl" })}
      >
        <Icon name="direction" />
        Right to left
      </button>
      <button type="button" onClick={() => startOver.mutate()}>
        <Icon name="reset" />
        Start over
      </button>
    </div>
  );
}

const subscribe = (onChange: () => void): (() => void) => onlineManager.subscribe(onChange);
const isOnline = (): boolean => onlineManager.isOnline();

/** Offline, TanStack Query sends nothing and waits: nothing has failed, so no notice would say why a button is busy. */
function Connection(): ReactNode {
  const online = useSyncExternalStore(subscribe, isOnline);
  return (
    <p className="connection" role="status">
      {online ? null : "You are offline. What you send goes out once you are connected again."}
    </p>
  );
}

interface ShellProps {
  readonly entries: readonly NavEntry[];
  readonly children: ReactNode;
}

export function Shell({ entries, children }: ShellProps): ReactNode {
  const { path } = usePlace();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  useNearbyFocus();
  const groups = [...new Set(entries.map((entry) => entry.group))];
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to content
      </a>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears what its controls do */}
      <header
        className="side"
        data-open={open || undefined}
        onBlur={({ currentTarget, relatedTarget }) => {
          // On a phone it lies over the page: whoever goes on by keyboard would not see where they are.
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
        }}
        onKeyDown={({ key }) => {
          if (!open || key !== "Escape") return;
          setOpen(false);
          menu.current?.focus();
        }}
      >
        <div className="brand">
          <span aria-hidden="true">L</span>
          <p>
            Lumen <small>billing</small>
          </p>
          <button
            ref={menu}
            type="button"
            className="menu"
            aria-expanded={open}
            aria-controls="nav"
            onClick={() => setOpen(!open)}
          >
            <Icon name="menu" />
            Menu
          </button>
        </div>
        <nav id="nav" aria-label="Pages">
          {groups.map((group) => (
            <div key={group}>
              <p className="nav-group">{group}</p>
              <ul>
                {entries
                  .filter((entry) => entry.group === group)
                  .map((entry) => (
                    <li key={entry.to}>
                      <Link
                        to={entry.to}
                        aria-current={path === entry.to ? "page" : undefined}
                        onClick={() => setOpen(false)}
                      >
                        <Icon name={entry.icon} />
                        {entry.text}
                      </Link>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
          <Switches />
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <Connection />
        <RecourseRegion />
        {children}
      </main>
      <Toasts />
    </div>
  );
}
