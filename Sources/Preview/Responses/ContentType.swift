/// The media type of a file by the ending of its name; texts with their charset, unknown files as bytes.
func contentType(of path: String) -> String {
  let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
  guard let dot = name.lastIndex(of: ".") else { return unknownType }
  return types[name[name.index(after: dot)...].lowercased()] ?? unknownType
}

private let unknownType = "application/octet-stream"

private let types: [String: String] = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
  "mjs": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
  "map": "application/json; charset=utf-8", "jsonld": "application/ld+json; charset=utf-8",
  "xml": "application/xml; charset=utf-8", "atom": "application/atom+xml; charset=utf-8",
  "rss": "application/rss+xml; charset=utf-8", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
  "tsv": "text/tab-separated-values; charset=utf-8", "md": "text/markdown; charset=utf-8",
  "bib": "application/x-bibtex; charset=utf-8", "ris": "application/x-research-info-systems; charset=utf-8",
  "webmanifest": "application/manifest+json; charset=utf-8", "vtt": "text/vtt; charset=utf-8",
  "svg": "image/svg+xml; charset=utf-8", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon",
  "tif": "image/tiff", "tiff": "image/tiff", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg",
  "oga": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac", "mp4": "video/mp4",
  "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg", "pdf": "application/pdf", "zip": "application/zip",
  "gz": "application/gzip", "epub": "application/epub+zip", "woff2": "font/woff2", "woff": "font/woff",
  "ttf": "font/ttf", "otf": "font/otf", "wasm": "application/wasm",
]
