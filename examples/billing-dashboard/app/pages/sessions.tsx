import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { commerce, type Session } from "../apis/commerce.js";
import { useChange } from "../lib/changes.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { Badge, Card, clock, euro } from "../ui/layout.js";
import { Loaded, Notice } from "../ui/notice.js";

const OPENED = { refresh: "nothing", done: ({ label }: Session) => `${label} is live.` };

function SessionLine({ id, label, status, expires_at: expiresAt }: Session): ReactNode {
  const open = useChange(() => commerce.session(id), OPENED);
  return (
    <li>
      <span>
        {label} <small>until {clock(expiresAt)}</small> {status === "expired" && <Badge tone="plain">expired</Badge>}
      </span>
      <Button aria-label={`Open the session ${label}`} onClick={() => open.mutate()}>
        Open
      </Button>
      <Notice of={open} />
    </li>
  );
}

export function Sessions(): ReactNode {
  const sessions = useQuery({ queryKey: ["commerce", "sessions"], queryFn: commerce.sessions });
  const create = useChange(commerce.createSession, {
    refresh: "commerce",
    done: ({ label }) => `Session for ${label}.`,
  });
  const elsewhere = useChange(() => commerce.session("cs_elsewhere"), OPENED);
  return (
    <Card title="Checkout sessions" note="Three at a time.">
      <Loaded query={sessions} rows={3}>
        {(list) => (
          <ul className="lines">
            {list.sessions.map((session) => (
              <SessionLine key={session.id} {...session} />
            ))}
          </ul>
        )}
      </Loaded>
      <p className="actions">
        <Button busy={create.isPending} onClick={() => create.mutate("This browser")}>
          New session
        </Button>
        <Button onClick={() => elsewhere.mutate()}>Open a session from an old link</Button>
      </p>
      <Notice of={create} />
      <Notice of={elsewhere} />
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
