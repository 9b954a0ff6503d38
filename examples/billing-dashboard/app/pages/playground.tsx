import { type ReactNode, useMemo, useRef, useState } from "react";
import { Recourse, RecourseBoundary, RecourseProvider, type Surface } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { aforo } from "react-recourse/catalogs/aforo";
import { aviate } from "react-recourse/catalogs/aviate";
import { commerce } from "react-recourse/catalogs/commerce";
import { platform } from "react-recourse/catalogs/platform";
import { explainError } from "react-recourse/core";
import { parseRawResponse, rawTextOf } from "../lib/raw-response.js";
import { say } from "../lib/toasts.js";
import { recourse } from "../recourse.js";
import { Button, SelectField } from "../ui/controls.js";
import { Card, Grid, Page, Table } from "../ui/layout.js";

const CATALOGS = [aforo, afo, aviate, platform, commerce];

/** Every documented code, by API; aforo's statuses without a code go by `status-404`. */
const SAMPLES = CATALOGS.flatMap(({ api, codes, statuses }) => [
  ...Object.keys(codes).map((code) => `${api}/${code}`),
  ...Object.keys(statuses ?? {}).map((status) => `${api}/status-${status}`),
]);

const SURFACES: readonly Surface[] = ["inline", "banner", "dialog", "toast", "page"];

const START = `HTTP/1.1 402 Payment Required
Content-Type: application/json
X-Request-Id: req_7d0c41

{
  "success": false,
  "error": {
    "code": "INSUFFICIENT_BALANCE",
    "message": "Insufficient balance. Current balance: 50.00; required: 100.00",
    "details": { "current_balance": 50.0, "required_amount": 100.0 }
  }
}`;

/** Characters of the value that are shown: a browser takes seconds to lay out the megabytes of 100,000 field errors. */
const MOST = 20_000;

const shortened = (json: string): string =>
  json.length <= MOST
    ? json
    : `${json.slice(0, MOST)}\n… and ${(json.length - MOST).toLocaleString("en")} characters more`;

const actionNames = (): readonly string[] => {
  const facts: { readonly action?: string | readonly string[] }[] = CATALOGS.flatMap(({ codes, statuses }) => [
    ...Object.values(codes),
    ...Object.values(statuses ?? {}),
  ]);
  return [
    ...new Set([...facts.flatMap(({ action }) => action ?? []), "top_up", "select_plan", "raise_limit", "transition"]),
  ];
};

/** Here every way out is open, and says what the app would have been asked to do. */
const ECHOES = Object.fromEntries(
  actionNames().map((name) => [
    name,
    ({ amount, transition }: { readonly amount?: number | undefined; readonly transition?: string | undefined }) =>
      say(
        `The app is asked to ${name}${amount === undefined ? "" : ` ${amount}`}${transition === undefined ? "" : ` ${transition}`}.`,
      ),
  ]),
);

export function PlaygroundPage(): ReactNode {
  const [text, setText] = useState(START);
  const [surface, setSurface] = useState<Surface>("inline");
  const [dismissed, setDismissed] = useState<object | null>(null);
  const raw = useMemo(() => parseRawResponse(text), [text]);
  const error = useMemo(() => recourse.normalize(raw), [raw]);
  const verdict = recourse.verdict(error);
  const { carrier, formats, evidence, rejected } = useMemo(() => explainError(raw, { catalogs: CATALOGS }), [raw]);

  const [failed, setFailed] = useState<unknown>(null);
  const chosen = useRef("");
  const load = async (sample: string): Promise<void> => {
    chosen.current = sample;
    setFailed(null);
    if (sample === "") return;
    let arrived = (): void => undefined;
    try {
      const loaded = await rawTextOf(await fetch(`/api/_samples/${sample}`));
      arrived = () => setText(loaded);
    } catch (thrown) {
      arrived = () => setFailed(thrown);
    }
    // Another may have been chosen meanwhile.
    if (chosen.current === sample) arrived();
  };
  return (
    <Page
      title="Playground"
      intro="Paste any response, from any API. Left is what came over the wire, right what Recourse makes of it."
    >
      <RecourseProvider actions={ECHOES}>
        <Grid>
          <Card title="Response" note="Status line, headers, an empty line, the body.">
            <SelectField
              label="Documented sample"
              defaultValue=""
              onChange={(event) => void load(event.target.value)}
              options={[["", "Choose one"], ...SAMPLES.map((sample) => [sample, sample.replace("/", ": ")] as const)]}
            />
            <Recourse error={failed} onRetry={() => load(chosen.current)} />
            <div className="field">
              <label htmlFor="raw">Raw response</label>
              <textarea
                id="raw"
                spellCheck={false}
                rows={18}
                wrap="off"
                dir="ltr"
                value={text}
                onChange={(event) => {
                  setText(event.target.value);
                  setDismissed(null);
                }}
              />
            </div>
          </Card>
          <div className="column">
            <Card title="What people see">
              <SelectField
                label="Surface"
                value={surface}
                onChange={(event) => setSurface(SURFACES.find((each) => each === event.target.value) ?? "inline")}
                options={SURFACES.map((each) => [each, each] as const)}
              />
              <RecourseBoundary resetKeys={[error]}>
                <div className="notice">
                  {dismissed === error ? (
                    <Button onClick={() => setDismissed(null)}>Show it again</Button>
                  ) : (
                    <Recourse
                      error={error}
                      surface={surface}
                      onRetry={() => say("The request is sent again.")}
                      onDismiss={() => setDismissed(error)}
                    />
                  )}
                </div>
              </RecourseBoundary>
            </Card>
            <Card
              title="What code sees"
              note={`Retry rule: ${verdict.rule}. ${verdict.machine ? "The machine may repeat it." : "The machine leaves it to a person."}`}
            >
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must do so by keyboard */}
              <pre className="code" tabIndex={0} role="group" aria-label="ApiError" dir="ltr">
                {shortened(JSON.stringify(error, null, 2))}
              </pre>
            </Card>
            <Card
              title="How it was read"
              note={`Carrier: ${carrier ?? "none"}. Formats: ${formats.join(", ") || "none"}.`}
            >
              <Table caption="Where each member came from" columns={["Member", "From"]}>
                {Object.entries(evidence).map(([member, place]) => (
                  <tr key={member}>
                    <td>{member}</td>
                    <td className="end">
                      <code>{place}</code>
                    </td>
                  </tr>
                ))}
              </Table>
              {rejected.length > 0 && (
                <Table caption="Passed over" columns={["Passed over", "Because"]}>
                  {rejected.map(({ path, why }) => (
                    <tr key={path}>
                      <td>
                        <code>{path}</code>
                      </td>
                      <td className="end">{why}</td>
                    </tr>
                  ))}
                </Table>
              )}
            </Card>
          </div>
        </Grid>
      </RecourseProvider>
    </Page>
  );
}
