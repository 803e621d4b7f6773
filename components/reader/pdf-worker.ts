// pdf.js's own worker, in a file of ours so that the bundler gives it an address.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
