// node walk.js LIST TOKEN PAGES: walks a list by its cursors over one connection, and prints that of the first page's end, of the
// one after PAGES pages, and of the last page.
'use strict';
const http = require('node:http');

const [list, token, pages] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function fetch(cursor) {
    return new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${token}` };
        http.get(`${list}&cursor=${cursor}`, { agent, headers }, (answer) => {
            const parts = [];
            answer.on('data', (part) => parts.push(part));
            answer.on('end', () => {
                if (answer.statusCode !== 200) return reject(new Error(`status ${answer.statusCode}`));
                const found = /"next_cursor":"([^"]*)"/.exec(Buffer.concat(parts).toString('utf8').slice(-4096));
                resolve(found ? found[1] : '');
            });
        }).on('error', reject);
    });
}

(async () => {
    const marks = { second: '', middle: '', last: '' };
    let walked = 0;
    for (let cursor = await fetch(''); cursor !== ''; cursor = await fetch(cursor)) {
        if (walked === 0) marks.second = cursor;
        if (walked <= Number(pages)) marks.middle = cursor;
        marks.last = cursor;
        walked += 1;
    }
    process.stdout.write(`${marks.second} ${marks.middle} ${marks.last}\n`);
    process.exit(0);
})().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
});
