import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { commerce } from "../apis/commerce.js";
import { useChange } from "../lib/changes.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { Badge, Card, clock, euro } from "../ui/layout.js";
import { Loaded, Notice } from "../ui/notice.js";

export function Sessions(): ReactNode {
  const sessions = useQuery({ queryKey: ["commerce", "sessions"], queryFn: commerce.sessions });
  const create = useChange(commerce.createSession, {
    refresh: "commerce",
    done: ({ label }) => `Session for ${label}.`,
  });
  const open = useChange(commerce.session, { refresh: "nothing", done: ({ label }) => `${label} is live.` });
  return (
    <Card title="Checkout sessions" note="Three at a time.">
      <Loaded query={sessions}>
        {(list) => (
          <ul className="lines">
            {list.sessions.map((session) => (
              <li key={session.id}>
                <span>
                  {session.label} <small>until {clock(session.expires_at)}</small>{" "}
                  {session.status === "expired" && <Badge tone="plain">expired</Badge>}
                </span>
                <Button aria-label={`Open the session ${session.label}`} onClick={() => open.mutate(session.id)}>
                  Open
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <p className="actions">
        <Button busy={create.isPending} onClick={() => create.mutate("This browser")}>
          New session
        </Button>
        <Button onClick={() => open.mutate("cs_elsewhere")}>Open a session from an old link</Button>
      </p>
      <Notice of={create} />
      <Notice of={open} />
    </Card>
  );
}

export function Search(): ReactNode {
  const search = useChange(commerce.search, { refresh: "nothing" });
  const report = useChange(commerce.report, { refresh: "nothing", done: ({ total }) => `Sales: ${euro(total)}.` });
  return (
    <Card title="Search & reports" note="Five searches in six seconds.">
      <Form className="row" onSend={(text) => search.mutate(text("q"))}>
        <TextField label="Search products" name="q" defaultValue="sim" />
        <Button type="submit" busy={search.isPending}>
          Search
        </Button>
      </Form>
      {search.data && <p className="note">Found: {search.data.map((hit) => hit.name).join(", ") || "nothing"}</p>}
      <Notice of={search} />
      <p className="actions">
        {["2026-02", "2026-03"].map((month) => (
          <Button key={month} busy={report.isPending} onClick={() => report.mutate(month)}>
            Sales report {month}
          </Button>
        ))}
      </p>
      <Notice of={report} />
    </Card>
  );
}
