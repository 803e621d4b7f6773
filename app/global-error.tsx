"use client";

/** When not even a root layout could be shown: no words from the catalogue, no look, only what to do. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="sv">
      <body style={{ font: "1.1rem/1.5 Georgia, serif", maxWidth: "34rem", margin: "15vh auto", padding: "0 1.5rem" }}>
        <title>Attsats</title>
        <h1 style={{ fontSize: "1.6rem" }}>Sidan gick inte att visa</h1>
        <p>Försök igen om en stund. Hjälper det inte, hör av dig till den som driver installationen och uppge {error.digest ?? "sidans adress"}.</p>
        <p lang="en">The page could not be shown. Try again in a while; if that does not help, contact whoever runs the installation and quote {error.digest ?? "the address of the page"}.</p>
      </body>
    </html>
  );
}
