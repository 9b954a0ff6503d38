import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { RecourseProvider } from "react-recourse";
import { afo } from "../apis/afo.js";
import { aforo } from "../apis/aforo.js";
import { commerce } from "../apis/commerce.js";
import { platform } from "../apis/platform.js";
import { useChange } from "../lib/changes.js";
import { send } from "../lib/http.js";
import { Button, SelectField } from "../ui/controls.js";
import { Badge, Card, Grid, Page } from "../ui/layout.js";
import { Notice, QueryNotice } from "../ui/notice.js";

interface Upstream {
  readonly name: string;
  readonly text: string;
  readonly call: (failures: number) => Promise<unknown>;
}

const UPSTREAMS: readonly Upstream[] = [
  { name: "Forecast", text: "aforo answers 503", call: aforo.forecast },
  { name: "Chain status", text: "afo answers 503", call: afo.chain },
  {
    name: "Feature check",
    text: "platform answers feature_check_failed",
    call: (failures) => platform.feature("lumen", "audit-log", failures),
  },
  { name: "Carrier rates", text: "commerce answers 502", call: commerce.rates },
  { name: "Delivery dates", text: "commerce answers 504", call: commerce.dates },
];

function Row({ name, text, call, failures }: Upstream & { readonly failures: number }): ReactNode {
  // Read only when asked for: the first click is the first call.
  const query: UseQueryResult = useQuery({
    queryKey: ["flaky", name, failures],
    queryFn: () => call(failures),
    enabled: false,
    gcTime: 0,
  });
  return (
    <Card
      title={name}
      note={text}
      aside={query.isSuccess && !query.isFetching ? <Badge tone="good">Up</Badge> : undefined}
    >
      <p className="actions">
        <Button busy={query.isFetching} onClick={() => void query.refetch()} aria-label={`Call ${name}`}>
          {query.isFetching ? `Calling, attempt ${query.failureCount + 1}` : "Call"}
        </Button>
      </p>
      <QueryNotice query={query} />
    </Card>
  );
}

function NoAnswer(): ReactNode {
  const unreachable = useChange(() => send("https://unreachable.invalid/"), { refresh: "nothing" });
  const slow = useChange(() => send("/api/aforo/v1/forecast", { signal: AbortSignal.timeout(0) }), {
    refresh: "nothing",
  });
  const aborted = useChange(() => send("/api/aforo/v1/forecast", { signal: AbortSignal.abort() }), {
    refresh: "nothing",
  });
  return (
    <Card
      title="No answer at all"
      note="What happens when nothing comes back: no network, no patience, or a changed mind."
      wide
    >
      <p className="actions">
        <Button onClick={() => unreachable.mutate()}>Call a host that does not exist</Button>
        <Button onClick={() => slow.mutate()}>Give up at once</Button>
        <Button onClick={() => aborted.mutate()}>Cancel (shows nothing)</Button>
      </p>
      <Notice of={unreachable} />
      <Notice of={slow} />
      <Notice of={aborted} />
    </Card>
  );
}

export function FlakyPage(): ReactNode {
  const [failures, setFailures] = useState(6);
  const actions = useMemo(() => ({ refresh_session: commerce.renew }), []);
  return (
    <Page
      title="Flaky upstream"
      intro="Each call fails as often as you choose, then succeeds. Queries are repeated three times by the machine, with growing delays; after that a person decides."
      speaks={["aforo", "afo", "platform", "commerce"]}
    >
      <div className="narrow">
        <SelectField
          label="How often it fails"
          value={String(failures)}
          onChange={(event) => setFailures(Number(event.target.value))}
          options={[
            ["1", "Once: the machine sits it out"],
            ["2", "Twice: the machine sits it out"],
            ["4", "Four times: the first retry by hand works"],
            ["6", "Six times"],
          ]}
        />
      </div>
      <RecourseProvider actions={actions}>
        <Grid>
          {UPSTREAMS.map((upstream) => (
            <Row key={upstream.name} {...upstream} failures={failures} />
          ))}
          <NoAnswer />
        </Grid>
      </RecourseProvider>
    </Page>
  );
}
