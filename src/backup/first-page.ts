/** What stands first in an archive, for whoever opens it with `tar` years from now. */
export const firstPage = `这是顶格（Dingge）的一份备份。放回去：dingge restore 文件。只核对：dingge restore 文件 --dry-run。
不用顶格也能核对：tar xf 文件，再 sha256sum -c SHA256SUMS。
tables/ 是每张表的行（PostgreSQL COPY 的文本格式，gzip），files/ 是附件，以其 SHA-256 为名，manifest.json 说明这是什么。
里面有个人信息，请像保管数据库一样保管。除非备份时写了 --with-keys，钥匙不在里面。

This is a backup of Dingge. To put it back: dingge restore FILE. Only to check it: dingge restore FILE --dry-run.
To check it without Dingge: tar xf FILE, then sha256sum -c SHA256SUMS.
tables/ holds the rows of each table (the text format of PostgreSQL's COPY, gzipped), files/ what was attached, each named
by its SHA-256; manifest.json says what this is.
It holds personal data: keep it as you keep the database. Unless it was taken with --with-keys, the keys are not in it.
`;
