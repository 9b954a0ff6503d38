import { bench } from "./mount.jsx";
import "./styled-div.css";

// What ours holds, drawn by hand: the icon, the texts isolated, the button, the reference with a button that copies it.
bench(({ error, act }) => (
  <div role="alert" className="notice">
    <svg
      className="notice-icon"
      viewBox="0 0 20 20"
      width={20}
      height={20}
      fill="none"
      stroke="currentColor"
      aria-hidden
    >
      <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9.2V14m0-7.5v-.1" />
    </svg>
    <p className="notice-title">
      <bdi>{error.title}</bdi>
    </p>
    <div className="notice-body">
      <p>
        <bdi>{error.body}</bdi>
      </p>
    </div>
    <div className="notice-actions">
      <button type="button" className="notice-button" onClick={act}>
        {error.action}
      </button>
    </div>
    <div className="notice-support">
      {error.reference} <bdi dir="ltr">{error.requestId}</bdi>
      <button type="button" className="notice-copy" aria-label="Copy reference" onClick={act}>
        <svg viewBox="0 0 16 16" width={16} height={16} fill="none" stroke="currentColor" aria-hidden>
          <path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8Z" />
        </svg>
      </button>
    </div>
  </div>
));
