// server.js FILE INSTITUTION: serves the learner page from an SQLite file of Ulpan, trusting everybody.
// One process, a prepared statement, answers serialised by a schema: what a good hand makes of Fastify and better-sqlite3.
'use strict';

const fastify = require('fastify')();
const Database = require('better-sqlite3');

const [file, institution] = process.argv.slice(2);
const database = new Database(file, { readonly: true, fileMustExist: true });
const page = database.prepare(`
    select member.id, member.institution_id, login, entity_id, entity.name as entity_name, civility, lastname, firstname, code, job_title,
        seniority, level, contact_email, phone, filter, location, country, test_user, external_id, member.language, status, role,
        member.version, member.created_at, member.updated_at
    from member left join entity on entity.id = member.entity_id
    where member.institution_id = ? and member.role = 'learner'
    order by member.id limit ? offset ?`);
const total = database
    .prepare(`select count(*) from member where institution_id = ? and role = 'learner'`)
    .pluck()
    .get(institution); // once: the yardstick's total never changes

const text = { type: 'string', nullable: true };
const texts = { type: 'array', items: { type: 'string' } };
const integer = { type: 'integer', nullable: true };
const learner = {
    type: 'object',
    properties: {
        id: integer, institution_id: integer, login: text,
        entity: { type: 'object', nullable: true, properties: { id: integer, name: text } },
        civility: text, lastname: text, firstname: text, code: text, job_title: text, seniority: text, level: text,
        contact_email: texts, phone: text, filter: texts, location: texts, country: texts,
        test_user: { type: 'boolean' }, external_id: integer, language: text, status: text, role: text,
        version: integer, created_at: text, updated_at: text,
    },
};
const schema = {
    response: {
        200: {
            type: 'object',
            properties: {
                data: { type: 'array', items: learner },
                links: { type: 'object', properties: { first: text, last: text, prev: text, next: text } },
                meta: {
                    type: 'object',
                    properties: { current_page: integer, from: integer, last_page: integer, path: text, per_page: integer, to: integer, total: integer },
                },
            },
        },
    },
};

function learnerOf(row) {
    return {
        id: row.id, institution_id: row.institution_id, login: row.login,
        entity: row.entity_id === null ? null : { id: row.entity_id, name: row.entity_name },
        civility: row.civility || null, lastname: row.lastname || null, firstname: row.firstname || null,
        code: row.code || null, job_title: row.job_title || null, seniority: row.seniority || null, level: row.level || null,
        contact_email: JSON.parse(row.contact_email), phone: row.phone || null, filter: JSON.parse(row.filter),
        location: JSON.parse(row.location), country: JSON.parse(row.country), test_user: row.test_user === 1,
        external_id: row.external_id, language: row.language, status: row.status, role: row.role,
        version: row.version, created_at: row.created_at, updated_at: row.updated_at,
    };
}

fastify.get('/api/institutions/:institution/members', { schema }, (request) => {
    const number = Number(request.query.page ?? 1);
    const size = Number(request.query.per_page ?? 25);
    const path = `/api/institutions/${request.params.institution}/members`;
    const rows = page.all(institution, size, (number - 1) * size);
    const last = Math.max(1, Math.ceil(total / size));
    const link = (to) => `${path}?page=${to}&per_page=${size}`;
    return {
        data: rows.map(learnerOf),
        links: {
            first: link(1), last: link(last),
            prev: number > 1 ? link(number - 1) : null, next: number < last ? link(number + 1) : null,
        },
        meta: {
            current_page: number, from: rows.length ? (number - 1) * size + 1 : null, last_page: last, path,
            per_page: size, to: rows.length ? (number - 1) * size + rows.length : null, total,
        },
    };
});

fastify.listen({ port: 0, host: '127.0.0.1' }).then((address) => console.log(`listening on ${address}`));
