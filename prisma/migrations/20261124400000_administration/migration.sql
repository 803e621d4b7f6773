-- The officials of a public authority are its administration (förvaltningen), those of an association its office (kansliet).
ALTER TYPE "ProposalOrigin" ADD VALUE 'administration' AFTER 'office';
