import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { RecourseProvider } from "react-recourse";
import { type Org, platform } from "../apis/platform.js";
import { useChange } from "../lib/changes.js";
import { navigate, usePlace } from "../lib/router.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { Badge, Card, euro, Figure, Grid, Page } from "../ui/layout.js";
import { Loaded, Notice } from "../ui/notice.js";
import { PanelDialog, type PanelName, PANELS } from "./project-panels.js";

const STATUS = {
  none: ["plain", "No plan"],
  active: ["good", "Active"],
  past_due: ["bad", "Past due"],
  suspended: ["bad", "Suspended"],
  inactive: ["plain", "Inactive"],
  missing: ["plain", "No subscription"],
} as const;

const isPanel = (text: string | null): text is PanelName => PANELS.some((panel) => panel === text);

interface Waiting {
  readonly panel: PanelName;
  /** For which organization it was opened. */
  readonly orgId: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

function Workspace({ org }: { readonly org: Org }): ReactNode {
  const create = useChange((name: string) => platform.createProject(org.id, name), {
    refresh: "platform",
    done: ({ name }) => `Project ${name} created.`,
  });
  const deploy = useChange(() => platform.deploy(org.id), {
    refresh: "platform",
    done: ({ spent }) => `Deployed. ${euro(spent)} spent this month.`,
  });
  const build = useChange(() => platform.build(org.id), {
    refresh: "platform",
    done: ({ credits }) => `Built. ${credits} credits left.`,
  });
  const domain = useChange((name: string) => platform.addDomain(org.id, name), {
    refresh: "platform",
    done: ({ domain: added }) => `${added} added.`,
  });
  const limit = useChange(() => platform.setLimit(org.id, org.spendLimit + 50), {
    refresh: "platform",
    done: "Spend limit raised.",
  });
  const logs = useChange(() => platform.logs(org.id), { refresh: "nothing" });
  const events = useChange(platform.sendEvents, {
    refresh: "nothing",
    done: ({ accepted }) => `${accepted} events accepted.`,
  });
  const [tone, text] = STATUS[org.status];
  return (
    <Grid>
      <div className="column">
        <Card
          title={org.name}
          aside={<Badge tone={tone}>{text}</Badge>}
          note={org.plan === null ? "No plan chosen." : `On ${org.plan}.`}
        >
          <div className="figures">
            <Figure label="Spent" value={euro(org.spent)} note={`of ${euro(org.spendLimit)}`} />
            <Figure label="Build credits" value={String(org.credits)} />
          </div>
          <ul className="lines">
            {[...org.projects, ...org.domains].map((name, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- they are only ever added, and two may have one name
              <li key={index}>{name}</li>
            ))}
          </ul>
        </Card>
        <Card title="Ship" note="A deployment costs €8 of the budget, a build one credit.">
          <p className="actions">
            <Button busy={deploy.isPending} onClick={() => deploy.mutate()}>
              Deploy
            </Button>
            <Button busy={build.isPending} onClick={() => build.mutate()}>
              Build
            </Button>
            <Button busy={limit.isPending} onClick={() => limit.mutate()}>
              Raise the limit by €50
            </Button>
            <Button busy={logs.isPending} onClick={() => logs.mutate()}>
              Read logs
            </Button>
          </p>
          {logs.data && <p className="note">{logs.data.lines.join(", ") || "No lines."}</p>}
          <Notice of={deploy} />
          <Notice of={build} />
          <Notice of={limit} />
          <Notice of={logs} />
        </Card>
      </div>
      <div className="column">
        <Card title="New project">
          <Form className="row" onSend={(text) => create.mutate(text("name"))}>
            <TextField label="Project name" name="name" defaultValue="shop" />
            <Button type="submit" look="solid" busy={create.isPending}>
              Create project
            </Button>
          </Form>
          <Notice of={create} />
        </Card>
        <Card title="Domains & events">
          <Form className="row" onSend={(text) => domain.mutate(text("domain"))}>
            <TextField label="Custom domain" name="domain" defaultValue={`shop.${org.id}.example`} />
            <Button type="submit" busy={domain.isPending}>
              Add domain
            </Button>
          </Form>
          <Notice of={domain} />
          <Form className="row" onSend={(text) => events.mutate(text("key"))}>
            <TextField label="Event key" name="key" hint="pk_live_lumen is accepted." />
            <Button type="submit" busy={events.isPending}>
              Send events
            </Button>
          </Form>
          <Notice of={events} />
        </Card>
      </div>
    </Grid>
  );
}

export function ProjectsPage(): ReactNode {
  const { query } = usePlace();
  const orgs = useQuery({ queryKey: ["platform", "orgs"], queryFn: platform.orgs });
  const orgId = query.get("org") ?? "fern";
  const linked = query.get("open");
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  // The browser's Back leads to another organization, for which nobody asked.
  if (waiting !== null && waiting.orgId !== orgId) setWaiting(null);

  /** Opens a panel; fulfilled when what it is for was done, so that the notice can offer the failed action again. */
  const ask = useCallback(
    (panel: PanelName) => new Promise<void>((resolve, reject) => setWaiting({ panel, orgId, resolve, reject })),
    [setWaiting, orgId],
  );
  const actions = useMemo(
    () => ({
      select_plan: () => ask("plans"),
      create_subscription: () => ask("plans"),
      update_payment_method: () => ask("payment"),
      // `raise_limit` has no handler here: the server's own link leads to the panel.
    }),
    [ask],
  );

  const panel = waiting?.panel ?? (isPanel(linked) ? linked : null);
  const leave = (): void => {
    setWaiting(null);
    if (linked !== null) navigate(`/projects?org=${orgId}`);
  };
  return (
    <Page
      title="Projects & plans"
      intro="Eight organizations, each in another state of its subscription. Choosing a plan, a card or a limit is the way on."
      speaks={["platform · problem details with resolve"]}
    >
      <RecourseProvider actions={actions}>
        <Loaded query={orgs}>
          {(list) => {
            const org = list.find((each) => each.id === orgId);
            return (
              <>
                <div className="credential">
                  <label htmlFor="org">Organization</label>
                  <select id="org" value={orgId} onChange={(event) => navigate(`/projects?org=${event.target.value}`)}>
                    {list.map((each) => (
                      <option key={each.id} value={each.id}>
                        {each.name} ({each.member ? STATUS[each.status][1].toLowerCase() : "not yours"})
                      </option>
                    ))}
                  </select>
                </div>
                {org && <Workspace key={org.id} org={org} />}
                {org && panel && (
                  <PanelDialog
                    panel={panel}
                    org={org}
                    onDone={() => {
                      waiting?.resolve();
                      leave();
                    }}
                    onClose={() => {
                      waiting?.reject(new DOMException("Closed without a choice.", "AbortError"));
                      leave();
                    }}
                  />
                )}
              </>
            );
          }}
        </Loaded>
      </RecourseProvider>
    </Page>
  );
}
