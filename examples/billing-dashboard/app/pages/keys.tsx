import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { FieldErrors, RecourseProvider } from "react-recourse";
import { afo, type ApiKey, type Work } from "../apis/afo.js";
import { useChange } from "../lib/changes.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { CredentialSelect } from "../ui/credential-select.js";
import { Badge, Card, Figure, Grid, Page, Table } from "../ui/layout.js";
import { Loaded, Notice, NoticeRow, useFieldsOf } from "../ui/notice.js";
import { AfoActions } from "./afo-actions.js";

const KEYS = [
  ["afo_sk_live_main", "Dashboard key, all scopes"],
  ["afo_sk_live_readonly", "Read-only key"],
  ["afo_sk_live_retired", "A revoked key"],
  ["afo_sk_live_lost", "A key nobody knows"],
  ["sk_test_1", "A key of another product"],
  ["afo_sk_live_dormant", "Key of the dormant organization"],
  ["", "No key"],
] as const;

const ORGS = [
  ["org_lumen", "Lumen Records"],
  ["org_vesper", "Vesper (another tenant)"],
  ["org_dormant", "Dormant (closed)"],
  ["org_typo", "One that does not exist"],
] as const;

const SCOPES = ["works:read", "works:write", "keys:read", "keys:write", "billing:write", "works:publish"] as const;

function KeyRow({ id, name, hint, scopes, revoked_at: revokedAt }: ApiKey): ReactNode {
  const revoke = useChange(() => afo.revokeKey(id), { refresh: "afo", done: `${name} is revoked.` });
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>
          <code>{hint}</code>
        </td>
        <td>{scopes.join(", ")}</td>
        <td className="end">
          {revokedAt === null ? (
            <Button aria-label={`Revoke ${name}`} onClick={() => revoke.mutate()}>
              Revoke
            </Button>
          ) : (
            <Badge tone="plain">revoked</Badge>
          )}
        </td>
      </tr>
      <NoticeRow of={revoke} span={4} />
    </>
  );
}

function KeyList(): ReactNode {
  const keys = useQuery({ queryKey: ["afo", "keys"], queryFn: afo.keys });
  return (
    <Card title="Keys" note="Ten at most." wide>
      <Loaded query={keys}>
        {(list) => (
          <>
            <Figure label="In use" value={`${list.used} of ${list.max}`} />
            <Table caption="API keys" columns={["Name", "Key", "Scopes", "Action"]}>
              {list.keys.map((key) => (
                <KeyRow key={key.id} {...key} />
              ))}
            </Table>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function NewKey(): ReactNode {
  const create = useChange(afo.createKey, { refresh: "afo", done: ({ name, token }) => `${name}: ${token}` });
  const fields = useFieldsOf(create);
  // Here a full list is helped by looking at it; elsewhere the same way out leads to this page.
  const actions = useMemo(
    () => ({ manage_api_keys: () => document.querySelector<HTMLElement>("[aria-label='API keys']")?.focus() }),
    [],
  );
  return (
    <RecourseProvider actions={actions}>
      <Card title="New key">
        <Form
          className="stack"
          onSend={(text, form) =>
            create.mutate({
              name: text("name"),
              scopes: new FormData(form).getAll("scopes").map(String),
              webhook_url: text("webhook_url"),
            })
          }
        >
          <TextField label="Key name" name="name" fields={fields} path="name" />
          <fieldset {...fields.getFieldProps("scopes")} tabIndex={-1}>
            <legend>Scopes</legend>
            {SCOPES.map((scope) => (
              <label className="check" key={scope}>
                <input type="checkbox" name="scopes" value={scope} />
                {scope}
                {scope === "works:publish" && <small> (planned)</small>}
              </label>
            ))}
            <FieldErrors.Message fields={fields} name="scopes" />
          </fieldset>
          <TextField
            label="Webhook URL"
            name="webhook_url"
            defaultValue="ftp://hooks.lumen.example"
            fields={fields}
            path="webhook_url"
          />
          <Button type="submit" look="solid" busy={create.isPending}>
            Create key
          </Button>
        </Form>
        <Notice of={create} />
      </Card>
    </RecourseProvider>
  );
}

function Organization(): ReactNode {
  const profile = useQuery({ queryKey: ["afo", "profile"], queryFn: afo.profile });
  const save = useChange(afo.saveProfile, { refresh: "afo", done: "Profile saved." });
  const fields = useFieldsOf(save);
  return (
    <Card title="Organization">
      <Loaded query={profile}>
        {({ display_name, contact_email }) => (
          <Form
            className="stack"
            onSend={(text) => save.mutate({ display_name: text("display_name"), contact_email: text("contact_email") })}
          >
            <TextField
              label="Display name"
              name="display_name"
              defaultValue={display_name}
              fields={fields}
              path="display_name"
            />
            <TextField
              label="Contact email"
              name="contact_email"
              defaultValue={contact_email}
              fields={fields}
              path="contact_email"
            />
            <Button type="submit" busy={save.isPending}>
              Save profile
            </Button>
          </Form>
        )}
      </Loaded>
      <Notice of={save} />
    </Card>
  );
}

function WorkLine({ id, title }: Work): ReactNode {
  const certify = useChange(() => afo.certify(id), {
    refresh: "afo",
    done: ({ certificate }) => `Certificate ${certificate}.`,
  });
  return (
    <li>
      <span>{title}</span>
      <Button aria-label={`Certify ${title}`} onClick={() => certify.mutate()}>
        Certify
      </Button>
      <Notice of={certify} />
    </li>
  );
}

function Works(): ReactNode {
  const works = useQuery({ queryKey: ["afo", "works"], queryFn: afo.works });
  const lookup = useChange(afo.lookup, { refresh: "nothing" });
  const open = useChange(afo.work, { refresh: "nothing", done: ({ title }) => title });
  return (
    <Card title="Works" note="A certificate costs five credits. Three look-ups in fifteen seconds are free.">
      <Loaded query={works} rows={1}>
        {(list) => (
          <ul className="lines">
            {list.map((work) => (
              <WorkLine key={work.id} {...work} />
            ))}
          </ul>
        )}
      </Loaded>
      <Form className="row" onSend={(text) => lookup.mutate(text("title"))}>
        <TextField label="Look up a title" name="title" defaultValue="harbour" />
        <Button type="submit" busy={lookup.isPending}>
          Look up
        </Button>
      </Form>
      {lookup.data && (
        <p className="note">
          {lookup.data.matches.length} found, {lookup.data.used} of {lookup.data.limit} look-ups used.
        </p>
      )}
      <Notice of={lookup} />
      <Form className="row" onSend={(text) => open.mutate(text("id"))}>
        <TextField label="Work id" name="id" defaultValue="work_404" hint="work_100 exists." />
        <Button type="submit" busy={open.isPending}>
          Open work
        </Button>
      </Form>
      <Notice of={open} />
    </Card>
  );
}

export function KeysPage(): ReactNode {
  return (
    <Page
      title="API keys"
      intro="Keys with scopes, a limit, and every way a key can be wrong."
      speaks={["afo · code, message, details, request_id"]}
    >
      <AfoActions>
        <div className="credentials">
          <CredentialSelect label="Act with" name="afo" refresh="afo" options={KEYS} />
          <CredentialSelect label="Organization" name="afoOrg" refresh="afo" options={ORGS} />
        </div>
        <Grid>
          <div className="column">
            <NewKey />
            <Organization />
          </div>
          <Works />
          <KeyList />
        </Grid>
      </AfoActions>
    </Page>
  );
}
