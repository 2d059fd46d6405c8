//! Ways out of the directory of files.

use super::Tally;
use crate::support::{Socket, TestServer};

const OUTSIDE: &str = "what-is-outside-of-the-directory";

#[test]
fn no_spelling_of_a_path_leads_out_of_the_directory_of_files() {
    let server = TestServer::start();
    let tenant = server.tenant("Coffee Club");
    std::fs::create_dir_all(&**server.files).unwrap();
    // Beside the directory, and within it beside every tenant.
    let beside = server.files.with_extension("secret");
    std::fs::write(&beside, OUTSIDE).unwrap();
    std::fs::write(server.files.join("secret"), OUTSIDE).unwrap();
    let (name, id) = (beside.file_name().unwrap().to_str().unwrap(), &tenant.id);
    let ups = [
        "..",
        "%2e%2e",
        "%2E.",
        ".%2e",
        "%252e%252e",
        "%25252e%25252e",
        "..%00",
        "..;",
        "..%c0%af",
        "%c0%ae%c0%ae",
        "%e0%80%ae%e0%80%ae",
        "%uff0e%uff0e",
        "....",
        ".../...",
        "..\\",
        "..%5c",
        "%5c..",
        "..%255c",
        "．．",
        "%ef%bc%8e%ef%bc%8e",
    ];
    let slashes = ["/", "%2f", "%2F", "%252f", "\\", "%5c", "//", "/./", "/%2e/", "%c0%af"];
    let mut targets = Vec::new();
    for up in ups {
        for slash in slashes {
            for (front, depth) in [("", 1), (id.as_str(), 2), (&format!("{id}/campaign"), 3)] {
                let climb = vec![up; depth].join(slash);
                targets.push(format!("/files/{front}{slash}{climb}{slash}{name}"));
                targets.push(format!("/files/{front}{slash}{climb}{slash}secret"));
            }
        }
    }
    for absolute in [
        "/etc/passwd",
        "//etc/passwd",
        "%2fetc%2fpasswd",
        "C:%5cwindows%5cwin.ini",
        "%5c%5chost%5cshare%5cx",
        "//host/share/x",
        "file:///etc/passwd",
        "~/.ssh/id_rsa",
        "/proc/self/environ",
        "%00",
        "x%00.png",
        "CON",
        "NUL.png",
    ] {
        targets.push(format!("/files/{absolute}"));
        targets.push(format!("/files/{id}/{absolute}"));
    }
    let mut tally = Tally::of("paths");
    for target in &targets {
        let mut socket = Socket::open(&server);
        socket.send(format!("GET {target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"));
        let answer = socket.answer();
        let body = answer.as_ref().map(|answer| String::from_utf8_lossy(&answer.body).into_owned()).unwrap_or_default();
        let held = answer.is_none_or(|answer| (400..500).contains(&answer.status));
        tally.note(format!("{target}: {body}"), held && !body.contains(OUTSIDE) && !body.contains("root:"));
    }
    // What an address would be signed for.
    for (field, value) in [
        ("fileName", "../secret"),
        ("fileName", "..%2fsecret"),
        ("fileName", "/etc/passwd"),
        ("fileName", "a\u{0}b"),
        ("fileName", "a/b"),
        ("fileName", "a\\b"),
        ("fileName", ".."),
        ("fileName", "."),
        ("fileName", ".htaccess"),
        ("fileExtension", "png/../../x"),
        ("fileExtension", "html"),
        ("fileExtension", "svg"),
        ("fileExtension", "../x"),
        ("entityId", "../../secret"),
        ("entityType", "../campaign"),
    ] {
        let mut body = serde_json::json!({"entityType": "campaign", "entityId": tenant.id, "signedUrlType": "PUT", "fileName": "a", "fileExtension": "png"});
        body[field] = value.into();
        tally.status(
            format!("{field} {value:?}"),
            &tenant.admin_post("/files/entity-storage-url", body).send(),
            &[400, 404, 422],
        );
    }
    std::fs::remove_file(beside).unwrap();
    tally.finish(1000);
}
